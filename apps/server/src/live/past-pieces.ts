import { type EntryState, type Micros, startBounds } from '@sitlog/situation';
import { type ChangedEntry, figureTimes, readBoard, readPieces } from '@sitlog/views';
import { english } from '@sitlog/words';
import { shownPiece } from '../reading/piece-view.js';
import { type Recorded, touches } from './cause.js';
import { type Content, contentOf, type Differing, differenceOf, keyOf } from './difference.js';
import { type Between, type DifferingThen, type Found, inThePast, statesOf } from './past.js';

/** Whole boards of the past are derived for no more entries than this. */
const MOST_ENTRIES = 8;

/** Figures, demands and forecasts of the past that differ, by entries that changed none of them at the present. */
export function revisedPieces(between: Between, { entries }: Recorded): Found {
  const late = entries.filter(
    (entry) => statesOf(entry).some(hasPieces) && !isSeen(between, entry),
  );
  const differing = late.slice(0, MOST_ENTRIES).flatMap((entry) => differingBy(entry, between));
  // Of each piece the first moment found is enough.
  const first = new Map(differing.toReversed().map((one) => [keyOf(one), one]));
  return {
    differing: [...first.values()],
    unlisted: late.slice(MOST_ENTRIES).map(({ entryNo }) => entryNo),
  };
}

function differingBy(entry: ChangedEntry, between: Between): readonly DifferingThen[] {
  return startsOf(between, entry).flatMap((validAt) =>
    differenceOf(
      contentAt(between, validAt, between.before),
      contentAt(between, validAt, between.after),
    )
      .filter((one) => touches(entry, one))
      .map((one) => ({ ...one, validAt })),
  );
}

function isSeen({ present }: Between, entry: ChangedEntry): boolean {
  return present.some((one) => isPiece(one) && touches(entry, one));
}

function isPiece({ before, after }: Differing): boolean {
  return (after ?? before)?.piece !== undefined;
}

function contentAt({ db, situation }: Between, validAt: Micros, knownRevision: number): Content {
  const moments = { validAt, knownRevision };
  const board = readBoard(db, situation, moments);
  return contentOf(
    readPieces(db, situation, moments, board).map((piece) => shownPiece(piece, english)),
  );
}

function hasPieces({ content }: EntryState): boolean {
  const { figures, demand, forecast } = content;
  return figures.length > 0 || demand !== undefined || forecast !== undefined;
}

/** When what an entry counts or tells begins, and when it surely has. */
function startsOf(between: Between, entry: ChangedEntry): readonly Micros[] {
  const { db, situation } = between;
  const bounds = statesOf(entry).flatMap((state) => [
    startBounds(state.content, state.timeKnownAt),
    ...figureTimes(db, situation, state),
  ]);
  return inThePast(
    bounds.flatMap(({ earliest, latest }) => [earliest, latest]),
    between,
  );
}
