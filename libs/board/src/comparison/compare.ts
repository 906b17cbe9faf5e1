import { type Micros } from '@sitlog/situation';
import { type AsKnown } from '../causes/as-known.js';
import { type RecordedBetween } from '../causes/recorded-between.js';
import { type BoardItem } from '../items/board-item.js';
import { differences, toldBoard, type ToldBoard } from '../items/differences.js';
import { type ComparedRow } from './compared-row.js';
import { learnt, type LearntRow } from './knowledge-changes.js';
import { moved } from './world-changes.js';

/** The two moments of a board: when it was true in the world, and what the log knew. */
export interface MomentPair {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/**
 * Two boards compared. `learned` and `corrected` lie between the known moments, seen at the first valid moment; `worldChanged`
 * lies between the valid moments, as known at the second known moment. In that order they lead from one board to the other.
 * Rows of propositions come first, then those of the other items.
 */
export interface Comparison {
  readonly worldChanged: readonly ComparedRow[];
  readonly learned: readonly ComparedRow[];
  readonly corrected: readonly ComparedRow[];
}

/** Where a comparison finds what was known. */
export interface Records {
  readonly board: (at: MomentPair) => readonly BoardItem[];
  readonly known: (revision: number) => AsKnown;
  /** What was recorded after one revision, up to and including another. */
  readonly between: (range: { readonly after: number; readonly upTo: number }) => RecordedBetween;
}

/** Compares two moments, each a pair. Where the second knows less than the first, the rows tell what is unlearned. */
export function compare(records: Records, from: MomentPair, to: MomentPair): Comparison {
  const turn = { validAt: from.validAt, knownRevision: to.knownRevision };
  const before = toldBoard(records.board(from));
  const turned = isSame(from, turn) ? before : toldBoard(records.board(turn));
  const after = isSame(turn, to) ? turned : toldBoard(records.board(to));
  const rows = learntRows(records, [from, turn], [before, turned]);
  const section = (name: 'learned' | 'corrected'): readonly ComparedRow[] =>
    rows.flatMap((one) => (one.section === name ? [one.row] : []));
  return {
    worldChanged: movedRows(records, [turn, to], [turned, after]),
    learned: section('learned'),
    corrected: section('corrected'),
  };
}

function isSame(one: MomentPair, other: MomentPair): boolean {
  return one.validAt === other.validAt && one.knownRevision === other.knownRevision;
}

/** What differs because more or less is known. */
function learntRows(
  records: Records,
  [from, to]: readonly [MomentPair, MomentPair],
  [was, is]: readonly [ToldBoard, ToldBoard],
): readonly LearntRow[] {
  const [after, upTo] = inOrder(from.knownRevision, to.knownRevision);
  const leg = {
    before: records.known(from.knownRevision),
    after: records.known(to.knownRevision),
    between: records.between({ after, upTo }),
    validAt: from.validAt,
  };
  return differences(was, is).map((one) => learnt(one, leg));
}

/** What differs because the world moved on, or back. */
function movedRows(
  records: Records,
  [from, to]: readonly [MomentPair, MomentPair],
  [was, is]: readonly [ToldBoard, ToldBoard],
): readonly ComparedRow[] {
  const known = records.known(to.knownRevision);
  return differences(was, is).map((one) => moved(one, known, [from.validAt, to.validAt]));
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
