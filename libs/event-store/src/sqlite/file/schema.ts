import { type Database } from '@sitlog/platform';
import { EventStoreError } from '../../port/event-store-error.js';
import { damaged } from './damage.js';

/** `PRAGMA application_id` of a log file: "SLOG". */
const APPLICATION_ID = 0x534c4f47;
const SCHEMA_VERSION = 2;

/** The row of `ends` that stands for the whole log: no stream has an empty name. */
export const WHOLE_LOG = '';
/** The last revision of a stream, or position of the log. */
export const END_OF = 'SELECT last FROM ends WHERE stream = ?';

// A damaged page can lose the last rows of a stream or of the log without a trace: `ends` says, in another place,
// where each of them ends. INSERT OR REPLACE would delete without the delete trigger: the insert trigger stops it.
const SCHEMA = [
  `CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    stored_at INTEGER NOT NULL, -- microseconds since 1970, the server's clock: never order by it
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`,
  `CREATE TABLE ends (stream TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
    WHEN NEW.position <= (SELECT max(position) FROM events)
      OR EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
      OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
];

/** Makes the tables in an empty file; refuses a file that is not a log, or one of another release. */
export function prepareFile(database: Database, file: string): void {
  if (isPrepared(database)) return;
  database.transaction(() => {
    // Another process may have done it since.
    if (isPrepared(database)) return;
    if (!isEmpty(database)) throw notOurs(database, file);
    for (const statement of SCHEMA) database.exec(statement);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

function isPrepared(database: Database): boolean {
  if (database.pragma('application_id') !== APPLICATION_ID) return false;
  if (database.pragma('user_version') !== SCHEMA_VERSION) return false;
  const texts = textsOf(database);
  if (texts.length === SCHEMA.length && SCHEMA.every((text) => texts.includes(text))) return true;
  throw damaged('its tables are not those of this format');
}

function notOurs(database: Database, file: string): EventStoreError {
  if (database.pragma('application_id') !== APPLICATION_ID) {
    return new EventStoreError('store-unavailable', `${file} is not a Sitlog event log`);
  }
  return new EventStoreError(
    'store-unavailable',
    `${file} has log format ${String(database.pragma('user_version'))}, this release knows ${SCHEMA_VERSION}: ` +
      'it was written by an older or a newer release; start that one, or restore a backup',
  );
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

// SQLite keeps the text of each statement; its own indexes have none.
function textsOf(database: Database): readonly unknown[] {
  return database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all()
    .map((row) => row['sql']);
}
