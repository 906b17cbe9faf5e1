import {
  type Difference,
  type Happening,
  isPieceChange,
  type PieceDifference,
} from '@sitlog/board';
import { type ChangedPieceResponse, type HappeningResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type Catalogue } from '@sitlog/words';
import { propositionView } from './board-view.js';
import { pieceView } from './piece-view.js';
import { type Plain } from './plain.js';

/** A proposition or another piece of the board that differs, as it is answered. */
export function changeView(
  change: Difference | PieceDifference,
  words: Catalogue,
): Plain<ChangedPieceResponse> {
  return isPieceChange(change)
    ? {
        facet: change.facet,
        part: change.part,
        ...endsOf(change, (piece) => pieceView(piece, words)),
      }
    : { facet: change.facet, ...endsOf(change, propositionView) };
}

function endsOf<T, View>(
  {
    id,
    before,
    after,
  }: { readonly id: string; readonly before: T | null; readonly after: T | null },
  view: (answer: T) => View,
): { readonly id: string; readonly before: View | null; readonly after: View | null } {
  return {
    id,
    before: before === null ? null : view(before),
    after: after === null ? null : view(after),
  };
}

/** A stored event, as what it caused names it. */
export function happeningView(happening: Happening): Plain<HappeningResponse> {
  const { position, revision, type, entryNo, recordedAt } = happening;
  return {
    position: String(position),
    revision,
    type,
    ...(entryNo === undefined ? {} : { entryNo }),
    recordedAt: formatInstant(recordedAt),
  };
}
