import { type BoardResponse, type MomentsParams } from '@sitlog/contract';
import { CATALOGUES, type Language } from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { boardView } from '../../reading/board-view.js';
import { type Reader } from '../../reading/reader.js';
import { shownBoard } from '../../reading/shown-board.js';
import { type Answered } from '../../threads/answered.js';

interface Args {
  readonly code: string;
  readonly moments: MomentsParams;
  readonly language: Language;
}

/** The board at two moments. */
export function boardAnswer(
  reader: Reader,
  { code, moments, language }: Args,
): Answered<BoardResponse> {
  const asked = reader.moments(code, moments);
  const shown = shownBoard(asked.db, asked.situation, asked, CATALOGUES[language]);
  return { json: boardView(asked, shown), headers: inLanguage(language) };
}
