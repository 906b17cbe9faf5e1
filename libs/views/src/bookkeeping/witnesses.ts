import { type RecordedEvent, type Witness, witnessOf } from '@sitlog/event-store';
import { type Database, type SqlRow } from '@sitlog/platform';
import { situationStream } from '@sitlog/situation';

/** The newest event of a stream that was seen: its revision, and what it is recognised by. */
interface StreamWitness extends Witness {
  readonly revision: number;
}

/** The table of the newest event of each stream. */
export const WITNESS_TABLE = `
  CREATE TABLE witness (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, checksum TEXT NOT NULL
  ) STRICT;
  CREATE INDEX witness_by_position ON witness (position);`;

/** The newest events of so many streams, newest first: by these the log is recognised. */
export function witnessesOf(db: Database, limit = 16): readonly Witness[] {
  return db
    .prepare('SELECT * FROM witness ORDER BY position DESC LIMIT ?')
    .all(limit)
    .map(witnessIn);
}

/** The newest event of a situation that these views have seen; undefined where they have seen none. */
export function lastWitness(db: Database, situation: string): StreamWitness | undefined {
  return witnessOfStream(db, situationStream(situation));
}

/** The newest events of streams while a batch is taken: those of the batch before those on record. */
export class NewestEvents {
  private readonly taken = new Map<string, RecordedEvent>();

  constructor(private readonly db: Database) {}

  /** The revision of the newest event of a stream; -1 before its first. */
  revisionOf(stream: string): number {
    const newest = this.taken.get(stream) ?? witnessOfStream(this.db, stream);
    return newest?.revision ?? -1;
  }

  take(event: RecordedEvent): void {
    this.taken.set(event.stream, event);
  }

  /** Puts them on record; call it in the transaction of the rows. */
  store(): void {
    const put = this.db.prepare('INSERT OR REPLACE INTO witness VALUES (?, ?, ?, ?, ?)');
    for (const [stream, event] of this.taken) {
      const { position, id, checksum } = witnessOf(event);
      put.run(stream, event.revision, position, id, checksum);
    }
  }
}

function witnessOfStream(db: Database, stream: string): StreamWitness | undefined {
  const row = db.prepare('SELECT * FROM witness WHERE stream = ?').get(stream);
  return row === undefined ? undefined : witnessIn(row);
}

function witnessIn(row: SqlRow): StreamWitness {
  return {
    revision: Number(row['revision']),
    position: BigInt(String(row['position'])),
    id: String(row['id']),
    checksum: String(row['checksum']),
  };
}
