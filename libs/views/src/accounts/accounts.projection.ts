import { type Account, assertedBy } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { OPEN, type Projection, type SituationChange } from '../projection/projection.js';

/**
 * Every account with its known interval, whether its entry counts or not: a series is what one origin says of one
 * proposition with one value, affirmed, denied or ended.
 */
export const accountsProjection: Projection = {
  name: 'accounts',
  version: 4,
  tables: `
    CREATE TABLE series (
      id INTEGER PRIMARY KEY, situation TEXT NOT NULL, proposition TEXT NOT NULL, origin TEXT NOT NULL, value TEXT NOT NULL,
      says TEXT NOT NULL, UNIQUE (situation, proposition, origin, value, says)
    ) STRICT;
    CREATE TABLE account (
      id INTEGER PRIMARY KEY, series INTEGER NOT NULL, situation TEXT NOT NULL, ordinal INTEGER NOT NULL,
      known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, account TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_known ON account (series, known_from, known_to);
    CREATE INDEX account_open ON account (situation, ordinal) WHERE known_to = ${OPEN};
    CREATE INDEX account_added ON account (situation, known_from);
    CREATE INDEX account_closed ON account (situation, known_to) WHERE known_to < ${OPEN};`,
  apply: replaceAccounts,
  restand: replaceAccounts,
};

function replaceAccounts(change: SituationChange, db: Database): void {
  if (change.after === undefined) return;
  const before = change.before === undefined ? [] : assertedBy(change.before);
  const after = assertedBy(change.after);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  closeAccounts(change, db);
  for (const account of after) addAccount(change, account, db);
}

function closeAccounts({ situation, event, after }: SituationChange, db: Database): void {
  db.prepare(
    `UPDATE account SET known_to = ? WHERE situation = ? AND ordinal = ? AND known_to = ${OPEN}`,
  ).run(event.revision, situation, ordinal(after?.entryNo));
}

function ordinal(entryNo = ''): number {
  return Number(entryNo.slice(entryNo.lastIndexOf('-') + 1));
}

function addAccount({ situation, event }: SituationChange, account: Account, db: Database): void {
  db.prepare(
    `INSERT INTO account (series, situation, ordinal, known_from, known_to, account)
     VALUES (?, ?, ?, ?, ${OPEN}, ?)`,
  ).run(
    seriesOf(situation, account, db),
    situation,
    ordinal(account.entryNo),
    event.revision,
    JSON.stringify(account),
  );
}

function seriesOf(
  situation: string,
  { proposition, origin, value, says }: Account,
  db: Database,
): number {
  const key = [situation, proposition, origin, value, says] as const;
  db.prepare(
    'INSERT OR IGNORE INTO series (situation, proposition, origin, value, says) VALUES (?, ?, ?, ?, ?)',
  ).run(...key);
  const row = db
    .prepare(
      'SELECT id FROM series WHERE situation = ? AND proposition = ? AND origin = ? AND value = ? AND says = ?',
    )
    .get(...key);
  return Number(row?.['id']);
}
