import { type Database } from '@sitlog/platform';
import { type CommandOf } from '@sitlog/situation';
import { type Projection } from '../projection/projection.js';

/** Which command under which key became which event, so that a retry finds its first receipt. */
export const commandsProjection: Projection = {
  name: 'commands',
  version: 2,
  tables: `
    CREATE TABLE command (
      situation TEXT NOT NULL, author TEXT NOT NULL, id TEXT NOT NULL, request_hash TEXT NOT NULL, revision INTEGER NOT NULL,
      PRIMARY KEY (situation, author, id)
    ) STRICT, WITHOUT ROWID;`,
  apply({ situation, event, envelope }, db) {
    const { commandId, requestHash } = envelope;
    const command = { commandId, requestHash, author: envelope.author.id };
    note(db, { situation, revision: event.revision, command });
  },
  // Its key is taken all the same: sent again, it must not be stored twice.
  pass({ situation, revision, command }, db) {
    if (command !== undefined) note(db, { situation, revision, command });
  },
};

function note(
  db: Database,
  {
    situation,
    revision,
    command,
  }: { readonly situation: string; readonly revision: number; readonly command: CommandOf },
): void {
  db.prepare('INSERT OR IGNORE INTO command VALUES (?, ?, ?, ?, ?)').run(
    situation,
    command.author,
    command.commandId,
    command.requestHash,
    revision,
  );
}
