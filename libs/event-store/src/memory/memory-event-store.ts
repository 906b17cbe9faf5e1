import { AppendSignal } from '../append/append-signal.js';
import { EventStoreError } from '../port/event-store-error.js';
import { follow } from '../reading/follow-log.js';
import {
  PAGE_EVENTS,
  readAll,
  readStream,
  recordedEvent,
  type EventPage,
  type PagedLog,
  type SerializedEvent,
} from '../reading/paged-log.js';
import { appendResult, earlierPositions } from '../append/append-idempotency.js';
import { type EventStore, type Position, type RecordedEvent } from '../port/port.js';
import { prepareAppend, type PreparedAppend } from '../append/prepared-append.js';
import { FollowPosition } from '../reading/follow-position.js';

/** Opens an empty log that lives as long as the process: for tests of other parts. */
export function openMemoryEventStore(): EventStore {
  const log = new MemoryLog();
  const appended = new AppendSignal();
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must be a rejection
    append: async (stream, events, expected) => {
      const append = prepareAppend(stream, events, expected);
      const positions = log.append(append);
      appended.fire();
      return appendResult(append, positions);
    },
    readStream: (stream, range) => readStream(log, stream, range),
    readAll: (range) => readAll(log, range),
    follow: (from, signal) => follow({ log, appended }, new FollowPosition(from), signal),
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must be a rejection
    eventAt: async (position) => log.eventAt(position),
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must be a rejection
    end: async () => log.end(),
    close: () => {
      log.close();
      appended.fire();
      return Promise.resolve();
    },
  };
}

// A position is an event's place in `#events`, counted from 1.
class MemoryLog implements PagedLog {
  readonly #events: SerializedEvent[] = [];
  readonly #streams = new Map<string, SerializedEvent[]>();
  readonly #ids = new Set<string>();
  #closed = false;

  append(append: PreparedAppend): readonly number[] {
    this.#refuseWhenClosed();
    const stream = this.#streams.get(append.stream) ?? [];
    const reach = append.first + append.events.length;
    const earlier = earlierPositions(append, stream.slice(Math.max(append.first - 1, 0), reach));
    if (earlier !== undefined) return earlier;
    const known = append.events.find(({ id }) => this.#ids.has(id));
    if (known) {
      throw new EventStoreError('event-refused', `event id ${known.id} is stored elsewhere`);
    }
    return append.events.map((event, at) => {
      const position = this.#events.length + 1;
      const stored = { ...event, stream: append.stream, revision: append.first + at, position };
      this.#events.push(stored);
      this.#streams.set(append.stream, stream);
      stream.push(stored);
      this.#ids.add(event.id);
      return position;
    });
  }

  pageOfStream(stream: string, from: number, to: number): EventPage {
    this.#refuseWhenClosed();
    const end = Math.min(Math.max(from, 0) + PAGE_EVENTS, to + 1);
    const events = (this.#streams.get(stream) ?? []).slice(Math.max(from, 0), Math.max(end, 0));
    return { events: events.map(recordedEvent), more: events.length === PAGE_EVENTS };
  }

  pageOfAll(after: number, upTo: number, limit: number): EventPage {
    this.#refuseWhenClosed();
    const start = Math.max(after, 0);
    const events = this.#events.slice(start, Math.max(Math.min(start + limit, upTo), 0));
    return { events: events.map(recordedEvent), more: events.length === limit };
  }

  eventAt(position: Position): RecordedEvent | undefined {
    this.#refuseWhenClosed();
    const event = this.#events[Number(position) - 1];
    return event && recordedEvent(event);
  }

  end(): Position | undefined {
    this.#refuseWhenClosed();
    return this.#events.length === 0 ? undefined : BigInt(this.#events.length);
  }

  close(): void {
    this.#closed = true;
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new EventStoreError('store-unavailable', 'the store is closed');
  }
}
