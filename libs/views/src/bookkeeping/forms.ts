import { type Database } from '@sitlog/platform';
import { type Envelope, isReadable } from '@sitlog/situation';

/** The table of the forms in which events were taken: names with the versions of their payloads. */
export const FORM_TABLE = `
  CREATE TABLE form (name TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, version)) STRICT, WITHOUT ROWID;`;

/** Notes that an event of this form was taken. */
export function noteForm(db: Database, { event, version }: Envelope): void {
  db.prepare('INSERT OR IGNORE INTO form VALUES (?, ?)').run(event, version);
}

/**
 * The first form of what these views have taken that this release does not read: a later release built them. Undefined
 * where it reads all of them.
 */
export function strangeForm(db: Database): string | undefined {
  const strange = db
    .prepare('SELECT name, version FROM form ORDER BY name, version')
    .all()
    .find(({ name, version }) => !isReadable(String(name), Number(version)));
  return strange === undefined
    ? undefined
    : `${String(strange['name'])} in version ${String(strange['version'])}`;
}
