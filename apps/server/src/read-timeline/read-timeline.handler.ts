import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { readTimeline, registersAt, type TimelineRow } from '@sitlog/views';
import { entryView } from '../reading/entry-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { type Page, pageOf, writeCursor } from './page.js';
import { placement } from './placement.js';
import { ReadTimelineQuery } from './read-timeline.query.js';

/** Read the timeline. */
@QueryHandler(ReadTimelineQuery)
export class ReadTimelineHandler implements IQueryHandler<ReadTimelineQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadTimelineQuery): Promise<Readonly<Record<string, unknown>>> {
    const page: Page = pageOf(asked);
    const at = await this.reader.moments(code, page.moments);
    const { situation, validAt, knownRevision, db } = at;
    const rows = readTimeline(db, {
      ...page.query,
      situation,
      validAt,
      knownRevision,
      limit: page.query.limit + 1,
    });
    const shown = rows.slice(0, page.query.limit);
    const registers = registersAt(db, situation, knownRevision);
    return {
      ...statedMoments(at),
      order: page.query.order,
      direction: page.query.direction,
      entries: shown.map(({ entry }) => ({
        ...entryView(entry, registers),
        placement: placement(entry, validAt),
      })),
      next: rows.length > shown.length ? writeCursor(page, last(shown), at) : null,
    };
  }
}

function last(rows: readonly TimelineRow[]): TimelineRow | undefined {
  return rows.at(-1);
}
