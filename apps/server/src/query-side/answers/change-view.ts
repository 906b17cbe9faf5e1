import { type BoardItem, type ComparedRow, type Difference, type Happening } from '@sitlog/board';
import {
  type ChangedPart,
  type ChangedPieceResponse,
  type ComparedRowResponse,
  type HappeningResponse,
  type PieceResponse,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type Catalogue, rowInWords, spoken, type Voice } from '@sitlog/words';
import { itemView } from './item-view.js';
import { type PlainAnswer } from './plain.js';

/** What of a situation differs, as it is answered; the log's own checks are not compared. */
export function changeView(
  { kind, facet, id, before, after }: Difference,
  words: Catalogue,
): PlainAnswer<ChangedPieceResponse> {
  const view = (item: BoardItem | null): PieceResponse | null =>
    item === null ? null : (itemView(item, words) as PieceResponse);
  const part = kind === 'propositions' ? {} : { part: kind as ChangedPart };
  return { facet, ...part, id, before: view(before), after: view(after) };
}

/** A stored event, as what it caused names it. */
export function happeningView(happening: Happening): PlainAnswer<HappeningResponse> {
  const { position, revision, type, entryNo, recordedAt } = happening;
  return {
    position: String(position),
    revision,
    type,
    ...(entryNo === undefined ? {} : { entryNo }),
    recordedAt: formatInstant(recordedAt),
  };
}

/** What differs between two boards, with what caused it, as it is answered. */
export function comparedRowView(row: ComparedRow, voice: Voice): PlainAnswer<ComparedRowResponse> {
  const { entries, affected, events, isCoarse } = row;
  return {
    ...changeView(row, voice.words),
    entries,
    affected,
    events: events.map(happeningView),
    inWords: spoken(rowInWords(row, voice), voice.words),
    ...(isCoarse === undefined ? {} : { coarse: isCoarse }),
  };
}
