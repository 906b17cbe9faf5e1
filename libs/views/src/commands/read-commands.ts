import { type Database } from '@sitlog/platform';

/** A command that became an event: by which request, at which revision. */
interface CommandRow {
  readonly requestHash: string;
  readonly revision: number;
}

/** The command that an author sent under a key; undefined when the view holds none. */
export function findCommand(
  db: Database,
  situation: string,
  author: string,
  id: string,
): CommandRow | undefined {
  const row = db
    .prepare(
      'SELECT request_hash, revision FROM command WHERE situation = ? AND author = ? AND id = ?',
    )
    .get(situation, author, id);
  return row === undefined
    ? undefined
    : { requestHash: String(row['request_hash']), revision: Number(row['revision']) };
}
