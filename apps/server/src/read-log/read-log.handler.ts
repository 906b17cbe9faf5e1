import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type EventStore, type RecordedEvent } from '@sitlog/event-store';
import { PAGE_BYTES } from '../reading/pages.js';
import { EVENT_STORE } from '../tokens.js';
import { ReadLogQuery } from './read-log.query.js';

/** Read the log as it is stored, not through a view. */
@QueryHandler(ReadLogQuery)
export class ReadLogHandler implements IQueryHandler<ReadLogQuery> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ after, limit }: ReadLogQuery): Promise<Readonly<Record<string, unknown>>> {
    const events: RecordedEvent[] = [];
    const range = after === undefined ? { limit } : { after, limit };
    let bytes = 0;
    for await (const event of this.store.readAll(range)) {
      bytes += Buffer.byteLength(JSON.stringify([event.data, event.metadata]));
      if (bytes > PAGE_BYTES && events.length > 0) break;
      events.push(event);
    }
    const last = events.at(-1);
    return {
      events: events.map((event) => ({ ...event, position: String(event.position) })),
      next: last === undefined ? null : String(last.position),
    };
  }
}
