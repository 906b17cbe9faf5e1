import { describeEventStore } from '../conformance/describe-event-store.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryLog } from './testing/temporary-log.js';

describeEventStore('the SQLite event store', {
  newLog: async () => {
    const { file, remove } = await temporaryLog();
    return {
      connect: () => Promise.resolve(openSqliteEventStore({ file })),
      fromOutside: {
        module: new URL('./sqlite-event-store.ts', import.meta.url).href,
        open: 'openSqliteEventStore',
        argument: { file },
      },
      remove,
    };
  },
  survivesRestart: true,
  tellsKnownIds: true,
});
