export { continues, type Continuity, type Standing } from './reading/continues.js';
export { EventStoreError, type EventStoreErrorCode } from './port/event-store-error.js';
export { type Credentials } from './eventstoredb/connection-url.js';
export {
  type EventStoreDbOptions,
  openEventStoreDb,
} from './eventstoredb/eventstoredb-event-store.js';
export { openMemoryEventStore } from './memory/memory-event-store.js';
export type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  Followed,
  Following,
  Json,
  LogRange,
  NewEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamRange,
  Witness,
} from './port/port.js';
export { MAX_APPEND_BYTES } from './append/prepared-append.js';
export { checkSqliteLog, type LogCheck, type LogFault } from './sqlite/file/check-log.js';
export {
  openSqliteEventStore,
  type SqliteEventStore,
  type SqliteEventStoreOptions,
} from './sqlite/sqlite-event-store.js';
export { witnessOf } from './reading/witness.js';
