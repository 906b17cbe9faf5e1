import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { readOutline, lookedUp } from '@sitlog/views';
import { pageOf, readPage } from '../reading/entries-page.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { inColumns } from './columns.js';
import { countsOf } from './counts.js';
import { ReadOutlineQuery } from './read-outline.query.js';
import { MOST_ENTRIES } from './read-outline.request.js';

/** Read the timeline in columns. */
@QueryHandler(ReadOutlineQuery)
export class ReadOutlineHandler implements IQueryHandler<ReadOutlineQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadOutlineQuery): Promise<Readonly<Record<string, unknown>>> {
    const { limit = MOST_ENTRIES, ...entries } = asked;
    const page = pageOf(code, entries, limit);
    const at = await this.reader.moments(code, page.moments);
    const { order, direction, after } = page.query;
    const filter = lookedUp(at.db, { ...at, filter: page.query.filter });
    const { rows, next } = readPage(page, at, (query) => readOutline(at.db, { ...query, filter }));
    return {
      ...statedMoments(at),
      order,
      direction,
      ...(after === undefined ? countsOf(at, filter) : {}),
      ...inColumns(rows),
      next,
    };
  }
}
