import { type BoardResponse, type MomentsParams } from '@sitlog/contract';
import { CATALOGUES, type Language } from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { boardView } from '../../query-side/answers/board-view.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { boardItems } from '../../query-side/answers/board-items.js';
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
  const items = boardItems(asked.db, asked.situation, asked);
  return { json: boardView(asked, items, CATALOGUES[language]), headers: inLanguage(language) };
}
