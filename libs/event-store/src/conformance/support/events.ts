import { randomUUID } from 'node:crypto';
import { type EventStoreErrorCode } from '../../port/event-store-error.js';
import {
  type EventStore,
  type FollowItem,
  type Following,
  type LogRange,
  type NewEvent,
} from '../../port/port.js';

/** At least one event, as an append wants it. */
export type SomeEvents = readonly [NewEvent, ...NewEvent[]];

/** A stream name that no other test uses. */
export function newStream(): string {
  return `conformance-${randomUUID()}`;
}

/** An event with an id of its own. */
export function newEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'entry.logged', data: { n: 1 }, metadata: null, ...overrides };
}

/** So many events that say which one they are. */
export function newEvents(count: number): SomeEvents {
  const more = Array.from({ length: count - 1 }, (_, at) => newEvent({ data: { n: at + 1 } }));
  return [newEvent({ data: { n: 0 } }), ...more];
}

/** Everything that a finite read gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(items);
}

/** The ids of one stream's events. */
export async function streamIds(store: EventStore, stream: string): Promise<string[]> {
  return idsOf(await all(store.readStream(stream)));
}

/** The ids of the log's events. */
export async function logIds(store: EventStore, range?: LogRange): Promise<string[]> {
  return idsOf(await all(store.readAll(range)));
}

/** Their ids. */
export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map(({ id }) => id);
}

/** The ids of the events that were followed. */
export function followedIds(items: readonly FollowItem[]): string[] {
  return idsOf(items.flatMap((item) => (item.kind === 'event' ? [item.event] : [])));
}

/** For a follower that has seen nothing yet. */
export const FROM_THE_START: Following = { witnesses: [] };

/** For a follower of what is appended in a test. */
export function followingFrom({ after }: LogRange): Following {
  return { through: after, witnesses: [] };
}

/** What a follower gives up to and including the item that is asked for; then it is let go. */
export async function followedUntil(
  items: AsyncIterable<FollowItem>,
  isLast: (item: FollowItem) => boolean,
): Promise<FollowItem[]> {
  const seen: FollowItem[] = [];
  for await (const item of items) {
    seen.push(item);
    if (isLast(item)) return seen;
  }
  return seen;
}

/** What an `EventStoreError` with this code looks like, for `rejects.toMatchObject`. */
export function errorWith(code: EventStoreErrorCode) {
  return { name: 'EventStoreError', code };
}
