import { type Account, accountsOf } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type Bounds } from '@sitlog/situation';
import { EVER, OPEN, type Projection, type SituationChange } from '../projection/projection.js';

/**
 * Every account with its known interval, indexed so that a board costs the board and not the history: a series is what one
 * origin says of one proposition with one value; `account_walk` finds its last word before a moment in one step, and
 * `account_width` finds what is possible at a moment among accounts of about the same uncertainty.
 */
export const accountsProjection: Projection = {
  name: 'accounts',
  version: 2,
  tables: `
    CREATE TABLE series (
      id INTEGER PRIMARY KEY, situation TEXT NOT NULL, proposition TEXT NOT NULL, origin TEXT NOT NULL, value TEXT NOT NULL,
      UNIQUE (situation, proposition, origin, value)
    ) STRICT;
    CREATE TABLE account (
      id INTEGER PRIMARY KEY, series INTEGER NOT NULL, situation TEXT NOT NULL, ordinal INTEGER NOT NULL,
      start_latest INTEGER NOT NULL, start_earliest INTEGER NOT NULL, width INTEGER NOT NULL,
      known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, account TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_walk ON account (series, start_latest, start_earliest, known_from, known_to);
    CREATE INDEX account_width ON account (situation, width, start_earliest);
    CREATE INDEX account_open ON account (situation, ordinal) WHERE known_to = ${OPEN};`,
  apply(change, db) {
    if (change.after === undefined) return;
    const before = change.before === undefined ? [] : accountsOf(change.before);
    const after = accountsOf(change.after);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    closeAccounts(change, db);
    for (const account of after) addAccount(change, account, db);
  },
};

/** The class of an account's uncertainty: an account of class w is possible for less than 2^(w+1) microseconds. */
export function widthOf({ earliest, latest }: Bounds): number {
  if (earliest === null || latest === null) return WIDEST;
  return Math.floor(Math.log2(Math.max(latest - earliest, 1)));
}

/** The class of accounts whose start is open on one side. */
const WIDEST = 63;

function closeAccounts({ situation, event, after }: SituationChange, db: Database): void {
  db.prepare(
    `UPDATE account SET known_to = ? WHERE situation = ? AND ordinal = ? AND known_to = ${OPEN}`,
  ).run(event.revision, situation, ordinal(after?.entryNo));
}

function ordinal(entryNo = ''): number {
  return Number(entryNo.slice(entryNo.lastIndexOf('-') + 1));
}

function addAccount({ situation, event }: SituationChange, account: Account, db: Database): void {
  const { earliest, latest } = account.start;
  db.prepare(
    `INSERT INTO account (series, situation, ordinal, start_latest, start_earliest, width, known_from, known_to, account)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${OPEN}, ?)`,
  ).run(
    seriesOf(situation, account, db),
    situation,
    ordinal(account.entryNo),
    latest ?? OPEN,
    earliest ?? EVER,
    widthOf(account.start),
    event.revision,
    JSON.stringify(account),
  );
}

function seriesOf(
  situation: string,
  { proposition, origin, value }: Account,
  db: Database,
): number {
  const key = [situation, proposition, origin, value] as const;
  db.prepare(
    'INSERT OR IGNORE INTO series (situation, proposition, origin, value) VALUES (?, ?, ?, ?)',
  ).run(...key);
  const row = db
    .prepare(
      'SELECT id FROM series WHERE situation = ? AND proposition = ? AND origin = ? AND value = ?',
    )
    .get(...key);
  return Number(row?.['id']);
}
