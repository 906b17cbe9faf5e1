import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { wholeLog } from '../trial/http.mjs';

const BATCH = 500;

/** What an administrator of an EventStoreDB can do to a log, with the names as they are in the database. */
export function storeAdmin({ store, prefix, urls }) {
  const client = EventStoreDBClient.connectionString(store);
  return {
    /** The stream of a situation. */
    streamOf: async (code) => {
      const opened = (await wholeLog(urls[0])).find(
        ({ metadata, data }) => metadata?.event === 'SituationOpened' && data.code === code,
      );
      return prefix + opened.stream;
    },
    /** Hides all events before a revision. */
    truncateBefore: (stream, revision) =>
      client.setStreamMetadata(stream, { truncateBefore: revision }),
    /** Takes that back. */
    untruncate: (stream) => client.setStreamMetadata(stream, {}),
    keepOnly: (stream, count) => client.setStreamMetadata(stream, { maxCount: count }),
    softDelete: (stream) => client.deleteStream(stream),
    tombstone: (stream) => client.tombstoneStream(stream),
    /** Stores an event that is not of ours, or of a release that is not this one. */
    append: (stream, { type, data, metadata }) =>
      client.appendToStream(stream, jsonEvent({ type, data, metadata }), { expectedRevision: ANY }),
    /** Stores many small events of another program. */
    foreign: async (count) => {
      const stream = `another-program-${prefix}`;
      for (let n = 0; n < count; n += BATCH) {
        const events = Array.from({ length: Math.min(BATCH, count - n) }, (_, at) =>
          jsonEvent({ type: 'thing.happened', data: { n: n + at, text: 'x'.repeat(200) } }),
        );
        await client.appendToStream(stream, events, { expectedRevision: ANY });
      }
    },
    close: () => client.dispose(),
  };
}
