import { describe, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeEventStore } from '../conformance/describe-event-store.js';
import { eventStoreAt } from './eventstoredb-event-store.js';

const url = process.env['EVENTSTOREDB_URL'] ?? '';

if (url === '') {
  describe('the EventStoreDB event store', () => {
    test.skip('is tested against a real server: set EVENTSTOREDB_URL', () => undefined);
  });
} else {
  describeEventStore('the EventStoreDB event store', {
    newLog: () => {
      // With a patience that a busy machine does not wear out.
      const argument = { url, prefix: `test-${randomUUID()}-`, patience: 60_000 };
      return Promise.resolve({
        connect: () => Promise.resolve(eventStoreAt(argument)),
        fromOutside: {
          module: new URL('./eventstoredb-event-store.ts', import.meta.url).href,
          open: 'eventStoreAt',
          argument,
        },
        remove: () => Promise.resolve(),
      });
    },
    survivesRestart: true,
    tellsKnownIds: false,
  });
}
