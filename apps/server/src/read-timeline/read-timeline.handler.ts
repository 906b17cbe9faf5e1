import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { readTimeline, registersAt } from '@sitlog/views';
import { pageOf, readPage } from '../reading/entries-page.js';
import { entryView } from '../reading/entry-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { placement } from './placement.js';
import { ReadTimelineQuery } from './read-timeline.query.js';

const DEFAULT_LIMIT = 50;

/** Read the timeline. */
@QueryHandler(ReadTimelineQuery)
export class ReadTimelineHandler implements IQueryHandler<ReadTimelineQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadTimelineQuery): Promise<Readonly<Record<string, unknown>>> {
    const { limit = DEFAULT_LIMIT, ...entries } = asked;
    const page = pageOf(code, entries, limit);
    const at = await this.reader.moments(code, page.moments);
    const { rows, next } = readPage(page, at, (query) => readTimeline(at.db, query));
    const registers = registersAt(at.db, at.situation, at.knownRevision);
    return {
      ...statedMoments(at),
      order: page.query.order,
      direction: page.query.direction,
      entries: rows.map(({ entry }) => ({
        ...entryView(entry, registers),
        placement: placement(entry, at.validAt),
      })),
      next,
    };
  }
}
