import { type MomentsPageParams, type ShiftsResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { readShifts } from '@sitlog/views';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Answered } from '../../threads/answered.js';

/** Who was on shift at two moments. */
export function shiftsAnswer(
  reader: Reader,
  { code, asked: query }: { readonly code: string; readonly asked: MomentsPageParams },
): Answered<ShiftsResponse> {
  const question = Object.assign({ code }, query);
  const cursor = readListCursor(question);
  const asked = reader.moments(code, cursor?.moments[0] ?? query);
  const shifts = readShifts(asked.db, asked.situation, asked).map(({ since, ...shift }) => () => ({
    ...shift,
    since: formatInstant(since),
  }));
  return {
    json: {
      ...statedMoments(asked),
      ...pageOf(question, { lists: { shifts }, cursor, at: [asked] }),
    },
  };
}
