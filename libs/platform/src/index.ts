export { canonicalJson, sha256Hex } from './canonical.js';
export { type Clock, type ClockStep, systemClock, WallClock } from './clock.js';
export { isUuid, nameId, newId, randomHex } from './ids.js';
export { type JsonDocument, readJsonDocument } from './json-document.js';
export { memoize } from './memoize.js';
export {
  type Database,
  openDatabase,
  openMemoryDatabase,
  SqliteError,
  type SqlRow,
  type SqlStatement,
  type SqlValue,
} from './sqlite.js';
export { withStatementCache } from './statement-cache.js';
export { endOfDay, startOfDay } from './zone.js';
