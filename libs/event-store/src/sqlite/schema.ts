import { type Database } from '@sitlog/platform';
import { EventStoreError } from '../event-store-error.js';

/** `PRAGMA application_id` of a log file: "SLOG". */
const APPLICATION_ID = 0x534c4f47;
const SCHEMA_VERSION = 1;

// INSERT OR REPLACE would delete without the delete trigger: the insert trigger stops it.
const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    stored_at INTEGER NOT NULL, -- microseconds since 1970, the server's clock: never order by it
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
    WHEN NEW.position <= (SELECT max(position) FROM events)
      OR EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
      OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Makes the table in an empty file; refuses a file that is not a log, or one of a newer release. */
export function prepareFile(database: Database, file: string): void {
  database.transaction(() => {
    const version = database.pragma('user_version');
    if (isEmpty(database)) {
      database.exec(SCHEMA);
      return;
    }
    if (database.pragma('application_id') !== APPLICATION_ID) {
      throw new EventStoreError('store-unavailable', `${file} is not a Sitlog event log`);
    }
    if (version !== SCHEMA_VERSION) {
      throw new EventStoreError(
        'store-unavailable',
        `${file} has log format ${String(version)}, this release knows ${SCHEMA_VERSION}: ` +
          'it was written by a newer release; start that one, or restore a backup',
      );
    }
  });
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}
