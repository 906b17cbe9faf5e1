import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type LogResponse } from '@sitlog/contract';
import { type EventStore, type RecordedEvent } from '@sitlog/event-store';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { PAGE_BYTES } from '../../query-side/pages/pages.js';
import { EVENT_STORE } from '../../process/tokens.js';
import { ReadLogQuery } from './read-log.query.js';

/** For so long at most an answer looks through what others have stored in the same database. */
const LOOKS_MS = 2_000;

/** Read the log as it is stored, not through a view. */
@QueryHandler(ReadLogQuery)
export class ReadLogHandler implements IQueryHandler<ReadLogQuery> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ after, limit }: ReadLogQuery): Promise<PlainAnswer<LogResponse>> {
    const events: RecordedEvent[] = [];
    const until = performance.now() + LOOKS_MS;
    let bytes = 0;
    let through: bigint | undefined;
    const goesOn = (position: bigint): boolean => {
      const isInTime = performance.now() < until;
      if (!isInTime) through = position;
      return isInTime;
    };
    const range = { ...(after === undefined ? {} : { after }), limit, goesOn };
    for await (const event of this.store.readAll(range)) {
      bytes += Buffer.byteLength(JSON.stringify([event.data, event.metadata]));
      if (bytes > PAGE_BYTES && events.length > 0) break;
      events.push(event);
    }
    const next = through ?? events.at(-1)?.position;
    return {
      events: events.map((event) => ({ ...event, position: String(event.position) })),
      next: next === undefined ? null : String(next),
    };
  }
}
