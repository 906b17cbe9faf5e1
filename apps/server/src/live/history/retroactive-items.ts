import { learnt, toldBoard, type ToldBoard } from '@sitlog/board';
import { type EntryState, type Micros, startBounds } from '@sitlog/situation';
import { type ChangedEntry, figureTimes, readItems } from '@sitlog/views';
import { type Recorded } from '../delta/cause.js';
import { lineDifferences, lineKey } from '../delta/line-differences.js';
import {
  type Between,
  type DifferenceThen,
  type Found,
  inThePast,
  statesOf,
} from './retroactive.js';

/** Whole boards of the past are derived for no more entries than this. */
const MOST_ENTRIES = 8;

/** Figures, demands and forecasts of the past that differ, by entries that changed none of them at the present. */
export function revisedOthers(between: Between, { entries, leg }: Recorded): Found {
  const late = entries.filter(
    (entry) => statesOf(entry).some(holdsOthers) && !isSeen(between, entry),
  );
  const differing = late
    .slice(0, MOST_ENTRIES)
    .flatMap((entry) => differingBy(entry, between, leg));
  // Of each the first moment found is enough.
  const first = new Map(differing.toReversed().map((one) => [lineKey(one), one]));
  return {
    differing: [...first.values()],
    unlisted: late.slice(MOST_ENTRIES).map(({ entryNo }) => entryNo),
  };
}

function differingBy(
  entry: ChangedEntry,
  between: Between,
  leg: Recorded['leg'],
): readonly DifferenceThen[] {
  return startsOf(between, entry).flatMap((validAt) =>
    lineDifferences(
      othersAt(between, validAt, between.before),
      othersAt(between, validAt, between.after),
    )
      .filter((one) => learnt(one, { ...leg, validAt }).row.entries.includes(entry.entryNo))
      .map((one) => ({ ...one, validAt })),
  );
}

function isSeen({ present }: Between, { entryNo }: ChangedEntry): boolean {
  return present.some(
    ({ kind, cause }) =>
      kind !== 'propositions' && kind !== 'checks' && cause.entries.includes(entryNo),
  );
}

function othersAt({ db, situation }: Between, validAt: Micros, knownRevision: number): ToldBoard {
  const items = readItems(db, situation, { validAt, knownRevision });
  return toldBoard(items.filter(({ kind }) => kind !== 'propositions'));
}

function holdsOthers({ content }: EntryState): boolean {
  const { figures, demand, forecast } = content;
  return figures.length > 0 || demand !== undefined || forecast !== undefined;
}

/** When what an entry counts or tells begins, and when it surely has. */
function startsOf(between: Between, entry: ChangedEntry): readonly Micros[] {
  const { db, situation } = between;
  const bounds = statesOf(entry).flatMap((state) => [
    startBounds(state.content, state.toldAt),
    ...figureTimes(db, situation, state),
  ]);
  return inThePast(
    bounds.flatMap(({ earliest, latest }) => [earliest, latest]),
    between,
  );
}
