import { type ComparedRow } from '@sitlog/board';
import { type ComparedRowResponse } from '@sitlog/contract';
import { rowInWords, spoken, type Voice } from '@sitlog/words';
import { changeView, happeningView } from './change-view.js';
import { type PlainAnswer } from './plain.js';

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
