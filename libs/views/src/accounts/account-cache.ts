import { type Account } from '@sitlog/board';
import { type Database, type SqlStatement } from '@sitlog/platform';
import { OPEN } from '../projection/projection.js';
import { KeptAccounts, type Known } from './kept-accounts.js';

/** So many accounts are kept for a connection, some 800 bytes each. */
const MOST = 200_000;

const MOVED = `
  SELECT a.known_from AS revision, s.proposition FROM account a JOIN series s ON s.id = a.series
    WHERE a.situation = ?1 AND a.known_from > ?2
  UNION ALL
  SELECT a.known_to, s.proposition FROM account a JOIN series s ON s.id = a.series
    WHERE a.situation = ?1 AND a.known_to > ?2 AND a.known_to < ${OPEN}`;

/**
 * By the statement that asks what has moved: it belongs to one open file, while a connection for reading is led from file to
 * file.
 */
const caches = new WeakMap<SqlStatement, AccountCache>();

/** What is kept beside a connection of the accounts that were read over it, up to a number of them. */
export function accountCacheOf(db: Database, most = MOST): AccountCache {
  const moved = db.prepare(MOVED);
  const known = caches.get(moved);
  if (known !== undefined) return known;
  const cache = new AccountCache(most);
  caches.set(moved, cache);
  return cache;
}

/** Forgets them: what was read over this connection was not to stay. */
export function forgetAccounts(db: Database): void {
  caches.delete(db.prepare(MOVED));
}

/** Accounts of propositions, read and parsed once and read again only where one was added or closed since. */
class AccountCache {
  /** By situation and proposition, the least recently used first. */
  private readonly kept = new Map<string, KeptAccounts>();
  /** The last revision of each situation that added or closed an account. */
  private readonly seen = new Map<string, number>();
  private size = 0;

  constructor(private readonly most: number) {}

  /** All accounts of some propositions, by proposition. */
  accountsOf(
    db: Database,
    situation: string,
    propositions: readonly string[],
  ): ReadonlyMap<string, KeptAccounts> {
    this.forgetMoved(db, situation);
    const found = new Map<string, KeptAccounts>();
    const missing: string[] = [];
    for (const id of propositions) {
      const kept = this.take(keyOf(situation, id));
      if (kept === undefined) missing.push(id);
      else found.set(id, kept);
    }
    for (const [id, kept] of this.read(db, situation, missing)) {
      found.set(id, kept);
      this.keep(keyOf(situation, id), kept);
    }
    return found;
  }

  private forgetMoved(db: Database, situation: string): void {
    const seen = this.seen.get(situation);
    if (seen === undefined) {
      this.seen.set(situation, lastMoved(db, situation));
      return;
    }
    const moved = db.prepare(MOVED).all(situation, seen);
    for (const { proposition } of moved) this.forget(keyOf(situation, String(proposition)));
    const last = moved.reduce((most, { revision }) => Math.max(most, Number(revision)), seen);
    this.seen.set(situation, last);
  }

  /** What was read stands under its proposition, with nothing where nobody has said anything. */
  private read(
    db: Database,
    situation: string,
    propositions: readonly string[],
  ): ReadonlyMap<string, KeptAccounts> {
    const read = new Map<string, Known[]>(propositions.map((id) => [id, []]));
    if (propositions.length === 0) return new Map();
    const rows = db
      .prepare(
        `SELECT s.proposition, a.account, a.known_from, a.known_to FROM series s JOIN account a ON a.series = s.id
         WHERE s.situation = ? AND s.proposition IN (SELECT value FROM json_each(?)) ORDER BY a.ordinal, a.id`,
      )
      .all(situation, JSON.stringify(propositions));
    for (const row of rows) {
      read.get(String(row['proposition']))?.push({
        account: JSON.parse(String(row['account'])) as Account,
        from: Number(row['known_from']),
        to: Number(row['known_to']),
      });
    }
    return new Map([...read].map(([id, known]) => [id, new KeptAccounts(known)]));
  }

  private take(key: string): KeptAccounts | undefined {
    const kept = this.kept.get(key);
    if (kept === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, kept);
    return kept;
  }

  private keep(key: string, kept: KeptAccounts): void {
    this.kept.set(key, kept);
    this.size += kept.weight;
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const kept = this.kept.get(key);
    if (kept === undefined) return;
    this.kept.delete(key);
    this.size -= kept.weight;
  }
}

function lastMoved(db: Database, situation: string): number {
  const row = db
    .prepare(
      `SELECT max((SELECT ifnull(max(known_from), 0) FROM account WHERE situation = ?1),
         (SELECT ifnull(max(known_to), 0) FROM account WHERE situation = ?1 AND known_to < ${OPEN})) AS last`,
    )
    .get(situation);
  return Number(row?.['last']);
}

// No code and no id holds a line break.
function keyOf(situation: string, proposition: string): string {
  return `${situation}\n${proposition}`;
}
