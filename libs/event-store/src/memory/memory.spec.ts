import { describeEventStore } from '../conformance/describe-event-store.js';
import { openMemoryEventStore } from './memory-event-store.js';

describeEventStore('the memory event store', {
  newLog: () =>
    Promise.resolve({
      connect: () => Promise.resolve(openMemoryEventStore()),
      remove: () => Promise.resolve(),
    }),
  survivesRestart: false,
  tellsKnownIds: true,
});
