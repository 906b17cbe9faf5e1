import { type Projection } from '../projection.js';

/** Which command under which key became which event, so that a retry finds its first receipt. */
export const commandsProjection: Projection = {
  name: 'commands',
  version: 1,
  tables: `
    CREATE TABLE command (
      situation TEXT NOT NULL, author TEXT NOT NULL, id TEXT NOT NULL, request_hash TEXT NOT NULL, revision INTEGER NOT NULL,
      PRIMARY KEY (situation, author, id)
    ) STRICT, WITHOUT ROWID;`,
  apply({ situation, event, envelope }, db) {
    db.prepare('INSERT OR IGNORE INTO command VALUES (?, ?, ?, ?, ?)').run(
      situation,
      envelope.author.id,
      envelope.commandId,
      envelope.requestHash,
      event.revision,
    );
  },
};
