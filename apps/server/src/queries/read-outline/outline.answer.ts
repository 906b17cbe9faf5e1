import { type OutlineResponse, type OutlineParams } from '@sitlog/contract';
import { lookedUp, readOutline } from '@sitlog/views';
import { entriesPageOf, readPage } from '../../query-side/pages/entries-page.js';
import { byPacks } from '../../query-side/answers/packs-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';
import { inColumns } from './columns.js';
import { countsOf } from './counts.js';

/** A page of the timeline in columns, of at most so many entries where nothing else is asked for. */
export function outlineAnswer(
  reader: Reader,
  {
    code,
    asked,
    most,
  }: { readonly code: string; readonly asked: OutlineParams; readonly most: number },
): Answered<OutlineResponse> {
  const { limit = most, ...entries } = asked;
  const page = entriesPageOf(code, entries, limit);
  const at = reader.moments(code, page.moments);
  const { order, direction, after } = page.query;
  const filter = lookedUp(at.db, { ...at, filter: page.query.filter });
  const { rows, next } = readPage(page, at, (query) => readOutline(at.db, { ...query, filter }));
  return {
    json: {
      ...statedMoments(at),
      ...byPacks(at),
      order,
      direction,
      ...(after === undefined ? countsOf(at, filter) : {}),
      ...inColumns(rows),
      next,
    },
  };
}
