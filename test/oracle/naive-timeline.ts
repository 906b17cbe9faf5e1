import {
  entryOf,
  type EntryState,
  type Micros,
  originOfEntry,
  parseInstant,
  type Registers,
  type SituationEvent,
} from '@sitlog/situation';
import { stateAt } from './histories/histories.js';
import { beganIn } from './placed-entry.js';
import { type AskedAt } from './oracle.js';

/** What a timeline is narrowed to, in the words of a question. */
export interface NaiveFilter {
  readonly kind?: string;
  readonly origin?: string;
  readonly actor?: string | null;
  readonly place?: string | null;
  readonly subject?: string;
  readonly mode?: string;
  readonly verification?: string;
  readonly tlp?: string;
  readonly retracted?: boolean;
  readonly lateBy?: Micros;
  readonly during?: { readonly from: Micros; readonly to: Micros };
  readonly recorded?: { readonly from: Micros; readonly to: Micros };
  readonly ordinals?: readonly number[];
  readonly q?: string;
}

/** An entry of a timeline, found by looking at every entry. */
export interface NaiveLine {
  readonly entry: EntryState;
  readonly ordinal: number;
  readonly from: Micros | null;
  readonly to: Micros | null;
  readonly place: string;
  readonly marks: readonly string[];
}

/** The entries that had, or may have, begun, by their numbers. */
export function naiveTimeline(
  events: readonly SituationEvent[],
  { validAt, knownRevision }: AskedAt,
  filter: NaiveFilter = {},
): readonly NaiveLine[] {
  const known = events.filter(({ revision }) => revision <= knownRevision);
  const { entries, core } = stateAt(known, knownRevision);
  const { registers } = core;
  const all = [...entries.values()];
  return all
    .map((entry): NaiveLine => {
      const { from, to } = entry.content.time.occurred;
      const place = entry.content.places.find(({ placeId }) => placeId !== undefined)?.placeId;
      const line = {
        entry,
        ordinal: Number(entry.entryNo.split('-')[1]),
        from: from === null ? null : parseInstant(from)!,
        to: to === null ? null : parseInstant(to)!,
        place: place ?? '',
      };
      return { ...line, marks: marksOf(line, { all, known, validAt }) };
    })
    .filter(({ from }) => from === null || from <= validAt)
    .filter((line) => matches(line, filter, registers));
}

/** In the order of happening: earliest start, then latest end, then number; what is open lies outside. */
export function byHappening(a: NaiveLine, b: NaiveLine): number {
  const starts = [a, b].map(({ from }) => from ?? -Infinity) as [number, number];
  const ends = [a, b].map(({ to }) => to ?? Infinity) as [number, number];
  for (const [one, other] of [starts, ends]) if (one !== other) return one < other ? -1 : 1;
  return a.ordinal - b.ordinal;
}

interface World {
  readonly all: readonly EntryState[];
  readonly known: readonly SituationEvent[];
  readonly validAt: Micros;
}

function marksOf(line: Omit<NaiveLine, 'marks'>, { all, known, validAt }: World): string[] {
  const { entry, from, place } = line;
  const { entryNo, content } = entry;
  const story = known.filter((event) => entryOf(event) === entryNo);
  const hasBegun = validAt >= (beganIn(story).latest ?? Infinity);
  const against = all
    .filter(({ retracted }) => retracted === undefined)
    .flatMap((one) => one.relations.map((relation) => ({ holder: one.entryNo, ...relation })))
    .filter(({ withdrawn }) => withdrawn === undefined)
    .filter(({ type }) => ['contradicts', 'in_tension_with'].includes(type))
    .flatMap(({ holder, target }) => [holder, target]);
  const marks: Readonly<Record<string, boolean>> = {
    retracted: entry.retracted !== undefined,
    possible: !hasBegun,
    corrected: known.some(
      (event) =>
        (event.name === 'EntryCorrected' || event.name === 'EntryReclassified') &&
        event.data.entryNo === entryNo,
    ),
    disputed: against.includes(entryNo),
    verified: entry.verification === 'verified',
    ahead:
      content.kind === 'statement.forecast' ||
      content.forecast !== undefined ||
      (from !== null && from > entry.recordedAt + 60_000_000),
    unplaced: place === '',
  };
  return Object.keys(marks).filter((mark) => marks[mark] === true);
}

function matches(
  { entry, ordinal, from, to }: NaiveLine,
  filter: NaiveFilter,
  registers: Registers,
): boolean {
  const { content, verification, retracted, recordedAt } = entry;
  const refers = (ids: readonly (string | undefined)[], id: string | null): boolean =>
    id === null ? ids.every((one) => one === undefined) : ids.includes(id);
  const { places, actors, attribution, about } = content;
  const words = [
    ...[entry.entryNo, entry.author, content.headline, content.narrative, content.note],
    ...[content.originalText, ...content.tags],
    ...[...places, ...actors].map(({ description }) => description),
    ...places.map(({ placeId = '' }) => registers.place.get(placeId)?.name),
    ...actors.map(({ actorId = '' }) => registers.actor.get(actorId)?.name),
    ...attribution.map(({ sourceId }) => registers.source.get(sourceId)?.name),
    ...about.map((id) => registers.subject.get(id)?.name),
  ];
  const tests: { readonly [K in keyof NaiveFilter]-?: (is: never) => boolean } = {
    kind: (is: string) => content.kind === is || content.kind.startsWith(`${is}.`),
    origin: (is: string) => originOfEntry(entry) === is,
    actor: (is: string | null) =>
      refers(
        content.actors.map(({ actorId }) => actorId),
        is,
      ),
    place: (is: string | null) =>
      refers(
        content.places.map(({ placeId }) => placeId),
        is,
      ),
    subject: (is: string) => content.about.includes(is),
    mode: (is: string) => content.mode === is,
    verification: (is: string) => verification === is,
    tlp: (is: string) => content.tlp === is,
    retracted: (is: boolean) => (retracted !== undefined) === is,
    lateBy: (is: number) => to !== null && recordedAt - to >= is,
    during: (is: { readonly from: number; readonly to: number }) =>
      (from ?? -Infinity) <= is.to && (to ?? Infinity) >= is.from,
    recorded: (is: { readonly from: number; readonly to: number }) =>
      recordedAt >= is.from && recordedAt <= is.to,
    ordinals: (is: readonly number[]) => is.includes(ordinal),
    q: (is: string) => words.some((text) => text !== undefined && bare(text).includes(bare(is))),
  };
  return Object.entries(filter).every(([name, is]) =>
    (tests[name as keyof NaiveFilter] as (value: unknown) => boolean)(is),
  );
}

/** Without case and without the characters that nobody sees. */
function bare(text: string): string {
  return text.replace(/\p{Cf}/gu, '').toLowerCase();
}
