import { type Database } from '@sitlog/platform';
import { damaged } from './damage.js';
import { checksumOf, eventOf } from './event-row.js';

/**
 * First half of the way from format 1, which had neither checksums nor ends: puts its table aside. The answer is the
 * second half, to be called once the new tables are there. Both belong in one transaction.
 */
export function upgradeFormat1(database: Database): () => void {
  // Checksums over what is damaged already would make it look sound.
  const found = database.pragma('integrity_check(1)');
  if (found !== 'ok') throw damaged(`no checksums can be added to it: ${String(found)}`);
  for (const trigger of ['updated', 'deleted', 'replaced']) {
    database.exec(`DROP TRIGGER events_are_not_${trigger}`);
  }
  database.exec('ALTER TABLE events RENAME TO format_1');
  return () => {
    const count = copyEvents(database);
    refuseHoles(database, count);
    database.exec(`
      INSERT INTO ends SELECT '', max(position) FROM events HAVING count(*) > 0;
      INSERT INTO ends SELECT stream, max(revision) FROM events GROUP BY stream;
      DROP TABLE format_1`);
  };
}

function copyEvents(database: Database): number {
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let count = 0;
  for (const row of database.prepare('SELECT * FROM format_1 ORDER BY position').iterate()) {
    const event = eventOf(row);
    const { position, stream, revision, id, type, storedAt, data, metadata } = event;
    const checksum = checksumOf(event);
    insert.run(position, stream, revision, id, type, storedAt, data, metadata, checksum);
    count += 1;
  }
  return count;
}

function refuseHoles(database: Database, count: number): void {
  const head = database.prepare('SELECT coalesce(max(position), 0) AS head FROM events').get();
  const short = database
    .prepare(
      'SELECT stream FROM events GROUP BY stream HAVING min(revision) <> 0 OR max(revision) <> count(*) - 1',
    )
    .get();
  if (head?.['head'] !== count || short !== undefined) {
    throw damaged('no checksums can be added to it: events are missing');
  }
}
