import { type EntryBody, type LogEntryRequest } from '@sitlog/contract';
import { endOfDay, startOfDay } from '@sitlog/platform';
import { DEFAULT_TLP, type EntryContent, isPlainDate, type NewRelation } from '@sitlog/situation';
import { type Plain, plainOf } from './plain.js';

/** An entry in the domain's terms, with the relations that were posted with it. */
export interface Content {
  readonly entry: EntryContent;
  readonly relations: readonly NewRelation[];
}

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Turns a valid request into the domain's terms: defaults filled in, and the plain dates of `occurred` and `effective`
 * read as whole days in the zone that the request names, else in the situation's.
 */
export function toContent(request: LogEntryRequest, situationZone: string): Content {
  const { relations = [], recordedAt: _, ...body } = plainOf(request);
  return { entry: { ...withDefaults(body), ...inZone(body, situationZone) }, relations };
}

function withDefaults(body: Plain<EntryBody>): EntryContent {
  // The members in which the story is read come first in the log.
  const { mode, kind, headline, ...rest } = body;
  return {
    mode,
    kind,
    headline,
    about: [],
    places: [],
    actors: [],
    attribution: [],
    grade: {},
    figures: [],
    tlp: DEFAULT_TLP,
    handling: [],
    derivedFrom: [],
    externalIds: [],
    tags: [],
    sectors: [],
    ...rest,
  };
}

function inZone(
  { time, effective }: Plain<EntryBody>,
  situationZone: string,
): Pick<EntryContent, 'time' | 'effective'> {
  const zone = time.occurred.timeZone ?? situationZone;
  const readInZone = [time.occurred, effective].some(namesDates);
  const occurred = { ...time.occurred, ...daysIn(time.occurred, zone) };
  return {
    time: { ...time, occurred: readInZone ? { ...occurred, timeZone: zone } : occurred },
    ...(effective === undefined ? {} : { effective: daysIn(effective, zone) }),
  };
}

function namesDates(span: Span | undefined): boolean {
  return [span?.from, span?.to].some((value) => typeof value === 'string' && isPlainDate(value));
}

function daysIn({ from, to }: Span, zone: string): Span {
  return {
    from: from !== null && isPlainDate(from) ? startOfDay(from, zone) : from,
    to: to !== null && isPlainDate(to) ? endOfDay(to, zone) : to,
  };
}
