import { type EventStore, type RecordedEvent } from '@sitlog/event-store';

/** A log whose follower is not given some events, as after a stream was truncated. */
export function cutStore(store: EventStore, isGone: (event: RecordedEvent) => boolean): EventStore {
  return {
    ...store,
    async *follow(from, signal) {
      for await (const followed of store.follow(from, signal)) {
        if (followed.kind !== 'event' || !isGone(followed.event)) yield followed;
      }
    },
  };
}
