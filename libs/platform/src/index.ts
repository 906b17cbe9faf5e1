export { canonicalJson, sha256Hex } from './canonical.js';
export { type Clock, type ClockStep, systemClock, WallClock } from './clock.js';
export { memoize } from './memoize.js';
export { isUuid, nameId, newId, randomHex } from './ids.js';
export {
  type Database,
  openDatabase,
  openMemoryDatabase,
  SqliteError,
  type SqlRow,
  type SqlValue,
  type Statement,
} from './sqlite.js';
export { withStatementCache } from './statement-cache.js';
export { endOfDay, startOfDay } from './zone.js';
