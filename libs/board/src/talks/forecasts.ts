import {
  type Bounds,
  type EntryState,
  type Forecast,
  type Moment,
  type NotFact,
  originOfEntry,
  type RelationType,
  startBounds,
  whyNotFact,
} from '@sitlog/situation';
import { type Excluded, leftOutOf } from './excluded.js';
import { dueIn } from './deadline-bounds.js';
import { type Certainty, certaintyAt } from './certainty.js';
import { type IncomingTo } from './incoming-relations.js';
import { type DefiniteBounds, type TalksCircumstances } from './talks-context.js';

/** Where the valid moment lies to the window of a forecast. One that has passed is no more than that: never right or wrong. */
type ForecastStanding = 'ahead' | 'in_window' | 'passed';

/** What somebody expects, with its window; it feeds no fact. */
export interface ForecastLine {
  readonly entry: string;
  readonly origin: string;
  readonly placement: Certainty;
  readonly what: string;
  readonly basis: string | null;
  /** When it was uttered; null: the record does not say. */
  readonly uttered: Moment | null;
  /** As the entry writes it, and the first and the last moment of it. */
  readonly window: { readonly from: string; readonly to: string } & DefiniteBounds;
  readonly standing: ForecastStanding;
  /** Entries in force that stand in a relation to it. */
  readonly linked: readonly { readonly type: RelationType; readonly entry: string }[];
}

/** The forecasts made by the valid moment, by the end of their windows, then as the entries come; and those set aside. */
export function forecastsIn(
  entries: readonly EntryState[],
  incoming: IncomingTo,
  circumstances: TalksCircumstances,
): { readonly forecasts: readonly ForecastLine[]; readonly excluded: readonly Excluded[] } {
  const all = entries.filter(({ content }) => content.forecast !== undefined);
  const standing = all.filter((entry) => whyLeftOut(entry) === undefined);
  const isMade = (entry: EntryState): boolean =>
    certaintyAt(madeIn(entry, circumstances), circumstances.validAt) !== undefined;
  const notYet = standing
    .filter((entry) => !isMade(entry))
    .map((entry) => asNotYet(entry, circumstances));
  return {
    forecasts: standing
      .flatMap((entry) => forecastLine(entry, incoming, circumstances) ?? [])
      .toSorted(byWindow),
    excluded: [...leftOutOf('forecast', all, whyLeftOut, circumstances), ...notYet],
  };
}

function byWindow(a: ForecastLine, b: ForecastLine): number {
  return a.window.latest - b.window.latest;
}

function asNotYet(entry: EntryState, { originAs }: TalksCircumstances): Excluded {
  const origin = originAs(originOfEntry(entry));
  return {
    what: 'forecast',
    entry: entry.entryNo,
    origin,
    verdict: 'not_yet',
    rule: 2,
    because: [],
  };
}

// Mode and kind keep a forecast from being a fact; here it is none.
function whyLeftOut(entry: EntryState): NotFact | undefined {
  const why = whyNotFact(entry);
  if (why !== undefined && why !== 'mode' && why !== 'kind') return why;
  return entry.content.derivedFrom.length > 0 ? 'repeats' : undefined;
}

/** The forecast of an entry; undefined: it has none, it was not made by the valid moment, or it is left out. */
export function forecastLine(
  entry: EntryState,
  incoming: IncomingTo,
  circumstances: TalksCircumstances,
): ForecastLine | undefined {
  if (whyLeftOut(entry) !== undefined) return undefined;
  const { forecast, time } = entry.content;
  const window = forecast === undefined ? undefined : windowOf(forecast, entry, circumstances);
  const placement = certaintyAt(madeIn(entry, circumstances), circumstances.validAt);
  if (forecast === undefined || window === undefined || placement === undefined) return undefined;
  return {
    entry: entry.entryNo,
    origin: circumstances.originAs(originOfEntry(entry)),
    placement,
    what: forecast.what,
    basis: forecast.basis ?? null,
    uttered: time.uttered ?? null,
    window,
    standing: standingIn(window, circumstances.validAt),
    linked: linkedTo(entry, incoming, circumstances.validAt),
  };
}

function windowOf(
  { windowFrom: from, windowTo: to }: Forecast,
  entry: EntryState,
  circumstances: TalksCircumstances,
): ForecastLine['window'] | undefined {
  const opens = dueIn(from, entry, circumstances);
  const ends = dueIn(to, entry, circumstances);
  if (opens === undefined || ends === undefined) return undefined;
  return { from, to, earliest: opens.earliest, latest: ends.latest };
}

function standingIn({ earliest, latest }: DefiniteBounds, validAt: number): ForecastStanding {
  if (validAt < earliest) return 'ahead';
  return validAt < latest ? 'in_window' : 'passed';
}

/** When it was made: when it was uttered, where that is known, but not after it was recorded. */
function madeIn(entry: EntryState, circumstances: TalksCircumstances): Bounds {
  const { uttered } = entry.content.time;
  const said = uttered === undefined ? undefined : dueIn(uttered.at, entry, circumstances);
  if (said === undefined) return startBounds(entry.content, entry.toldAt);
  return {
    earliest: said.earliest,
    latest: Math.max(said.earliest, Math.min(said.latest, entry.recordedAt)),
  };
}

function linkedTo(
  { entryNo }: EntryState,
  incoming: IncomingTo,
  validAt: number,
): ForecastLine['linked'] {
  return incoming(entryNo)
    .filter(
      ({ from }) =>
        whyLeftOut(from) === undefined &&
        certaintyAt(startBounds(from.content, from.toldAt), validAt) !== undefined,
    )
    .map(({ from, relation }) => ({ type: relation.type, entry: from.entryNo }));
}
