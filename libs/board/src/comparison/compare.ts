import { type Micros } from '@sitlog/situation';
import { learntPieces, movedPiece } from './compare-items.js';
import { type ComparedRow, type Learnt } from './compared-row.js';
import { type Derived } from '../rule/derive.js';
import { differences } from './differences.js';
import { type Between, type Known } from '../causes/as-known.js';
import { learnt } from './knowledge-changes.js';
import { moved } from './world-changes.js';
import { type Piece } from '../items/board-item.js';
import { pieceDifferences } from './item-differences.js';

/** The two moments of a board: when it was true in the world, and what the log knew. */
export interface MomentPair {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/**
 * Two boards compared. `learned` and `corrected` lie between the known moments, seen at the first valid moment; `worldChanged`
 * lies between the valid moments, as known at the second known moment. In that order they lead from one board to the other.
 * Rows of propositions come first, then those of the other pieces.
 */
export interface Comparison {
  readonly worldChanged: readonly ComparedRow[];
  readonly learned: readonly ComparedRow[];
  readonly corrected: readonly ComparedRow[];
}

/** Where a comparison finds what was known. */
export interface Records {
  readonly board: (at: MomentPair) => readonly Derived[];
  /** What stands on that board beside its propositions. */
  readonly pieces: (at: MomentPair) => readonly Piece[];
  /** One proposition as it was known. */
  readonly known: (id: string, knownRevision: number) => Known;
  /** What was recorded after one revision, up to and including another. */
  readonly between: (range: { readonly after: number; readonly upTo: number }) => Between;
}

/** Compares two moments, each a pair. Where the second knows less than the first, the rows tell what is unlearned. */
export function compare(records: Records, from: MomentPair, to: MomentPair): Comparison {
  const turn = { validAt: from.validAt, knownRevision: to.knownRevision };
  const rows = learntRows(records, from, turn);
  const section = (name: 'learned' | 'corrected'): readonly ComparedRow[] =>
    rows.flatMap((one) => (one.section === name ? [one.row] : []));
  return {
    worldChanged: movedRows(records, turn, to),
    learned: section('learned'),
    corrected: section('corrected'),
  };
}

/** What differs because more or less is known. */
function learntRows(
  records: Records,
  from: MomentPair,
  to: MomentPair,
): readonly Learnt<ComparedRow>[] {
  const [after, upTo] = inOrder(from.knownRevision, to.knownRevision);
  const between = records.between({ after, upTo });
  return [
    ...differences(records.board(from), records.board(to)).map((difference) =>
      learnt(difference, {
        before: records.known(difference.id, from.knownRevision),
        after: records.known(difference.id, to.knownRevision),
        between,
        validAt: from.validAt,
      }),
    ),
    ...learntPieces(pieceDifferences(records.pieces(from), records.pieces(to)), between),
  ];
}

/** What differs because the world moved on, or back. */
function movedRows(records: Records, from: MomentPair, to: MomentPair): readonly ComparedRow[] {
  const times = [from.validAt, to.validAt] as const;
  return [
    ...differences(records.board(from), records.board(to)).map((difference) =>
      moved(difference, records.known(difference.id, to.knownRevision), times),
    ),
    ...pieceDifferences(records.pieces(from), records.pieces(to)).map(movedPiece),
  ];
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
