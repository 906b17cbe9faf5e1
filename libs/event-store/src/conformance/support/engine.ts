import { type EventStore, type Json, type LogRange } from '../../port/port.js';

/** An engine that must keep the port's promises. */
export interface EngineUnderTest {
  /** A log that nobody else writes to during one test; it need not be empty. */
  newLog(): Promise<LogUnderTest>;
  /** Whether it keeps its events when it is closed. */
  readonly survivesRestart: boolean;
  /** Whether it can tell that an event id is stored in another place. */
  readonly tellsKnownIds: boolean;
}

/** One log, to be connected to again and again. */
export interface LogUnderTest {
  connect(): Promise<EventStore>;
  /** How another process connects to it, where it can. */
  readonly fromOutside?: OutsideConnection;
  remove(): Promise<void>;
}

/** An exported function of a module, to be called with one argument, that opens the log. */
export interface OutsideConnection {
  readonly module: string;
  readonly open: string;
  readonly argument: Json;
}

/** What a test works on; `since` is the range of what is appended during the test. */
export interface Given {
  readonly log: LogUnderTest;
  readonly store: EventStore;
  readonly since: LogRange;
}

/** A test body that gets a connected log, closed and removed afterwards. */
export function onLog(
  engine: EngineUnderTest,
  body: (given: Given) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const log = await engine.newLog();
    try {
      const store = await log.connect();
      try {
        const end = await store.end();
        await body({ log, store, since: end === undefined ? {} : { after: end } });
      } finally {
        await store.close();
      }
    } finally {
      await log.remove();
    }
  };
}
