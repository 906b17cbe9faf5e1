export type { Credentials } from './eventstoredb/connection-url.js';
export { openMemoryEventStore } from './memory/memory-event-store.js';
export { openEventStoreDb } from './open-eventstoredb.js';
export { EventStoreError, type EventStoreErrorCode } from './port/event-store-error.js';
export type {
  AppendResult,
  EventStore,
  FollowItem,
  Json,
  LogRange,
  NewEvent,
  Position,
  RecordedEvent,
  Witness,
} from './port/port.js';
export { continues } from './reading/continues.js';
export { witnessOf } from './reading/witness.js';
export { checkSqliteLog, type LogCheckResult } from './sqlite/file/check-log.js';
export { openSqliteEventStore } from './sqlite/sqlite-event-store.js';
