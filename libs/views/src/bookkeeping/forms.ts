import { type Database } from '@sitlog/platform';
import {
  documentOf,
  type Envelope,
  type Fact,
  isReadable,
  packsAdoptedBy,
} from '@sitlog/situation';

/** The tables of the forms in which events were taken (names with the versions of their payloads), and of the shipped packs that they adopt. */
export const FORM_TABLES = `
  CREATE TABLE form (name TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, version)) STRICT, WITHOUT ROWID;
  CREATE TABLE shipped_pack (pack TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (pack, version, sha256)) STRICT, WITHOUT ROWID;`;

/** Notes that an event was taken in this form, and the packs that it adopts without holding their documents. */
export function noteForm(db: Database, fact: Fact, { event, version }: Envelope): void {
  db.prepare('INSERT OR IGNORE INTO form VALUES (?, ?)').run(event, version);
  for (const { pack, version: of, sha256, document } of packsAdoptedBy(fact)) {
    if (document !== undefined || sha256 === undefined) continue;
    db.prepare('INSERT OR IGNORE INTO shipped_pack VALUES (?, ?, ?)').run(pack, of, sha256);
  }
}

/**
 * The first form, or pack, of what these views have taken that this release does not read: another release built them. Undefined
 * where it reads all of them.
 */
export function strangeForm(db: Database): string | undefined {
  return strangeEvent(db) ?? strangePack(db);
}

function strangeEvent(db: Database): string | undefined {
  const strange = db
    .prepare('SELECT name, version FROM form ORDER BY name, version')
    .all()
    .find(({ name, version }) => !isReadable(String(name), Number(version)));
  return strange === undefined
    ? undefined
    : `${String(strange['name'])} in version ${String(strange['version'])}`;
}

function strangePack(db: Database): string | undefined {
  const adopted = db
    .prepare('SELECT pack, version, sha256 FROM shipped_pack ORDER BY pack, version, sha256')
    .all()
    .map(({ pack, version, sha256 }) => ({
      pack: String(pack),
      version: Number(version),
      sha256: String(sha256),
    }));
  const strange = adopted.find((one) => documentOf(one) === undefined);
  return strange === undefined
    ? undefined
    : `version ${strange.version} of the pack "${strange.pack}"`;
}
