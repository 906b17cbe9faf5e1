import { type EventStore, EventStoreError, openMemoryEventStore } from '@sitlog/event-store';

/** What an admin did to the one stream of a losing store. */
export interface Loss {
  /** The first revision that can still be read. */
  from: number;
  /** The last revision that can still be read. */
  to: number;
  deleted: boolean;
}

/** A store in memory whose streams lose events, as after a truncation, a soft delete, a deletion for good or a restore. */
export interface LosingStore {
  readonly store: EventStore;
  readonly loss: Loss;
  /** How often a stream was read. */
  readonly reads: () => number;
}

/** Opens such a store, whole. */
export function openLosingStore(): LosingStore {
  const store = openMemoryEventStore();
  const loss: Loss = { from: 0, to: Infinity, deleted: false };
  let asked = 0;
  const refuse = (): void => {
    if (loss.deleted) throw new EventStoreError('stream-deleted', 'deleted for good');
  };
  return {
    loss,
    reads: () => asked,
    store: {
      ...store,
      append: async (stream, events, expected) => {
        refuse();
        return store.append(stream, events, expected);
      },
      async *readStream(stream, range = {}) {
        asked += 1;
        refuse();
        for await (const event of store.readStream(stream, range)) {
          if (event.revision < loss.from && loss.from <= loss.to) {
            throw new EventStoreError('stream-gap', 'removed');
          }
          if (event.revision >= loss.from && event.revision <= loss.to) yield event;
        }
      },
    },
  };
}
