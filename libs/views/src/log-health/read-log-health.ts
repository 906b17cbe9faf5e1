import { ENTRY_CHECKS, type EntryCheck, type LogCheck } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type Micros, ordinalOf } from '@sitlog/situation';
import { OPEN } from '../projection/projection.js';
import { lostSupportAt } from '../situations/read-registers.js';

/** How many entries fall under a check, and the first of them by number. */
interface CheckResult {
  readonly check: LogCheck;
  readonly count: number;
  /** Ordinals, at most 20. */
  readonly first: readonly number[];
}

/** From what the log knew at a revision, and for how long an entry may stand unverified. */
interface HealthQuestion {
  readonly situation: string;
  readonly knownRevision: number;
  /** Entries recorded at this moment or before it count as unverified for too long. */
  readonly unverifiedSince: Micros;
}

const MOST_NAMED = 20;

/** The entries that the watch officer looks after, check by check, as known at a revision. */
export function readLogHealth(db: Database, question: HealthQuestion): readonly CheckResult[] {
  const checked = ENTRY_CHECKS.map((check): CheckResult => {
    const upTo = check === 'unverified' ? lastOrdinalBy(db, question) : OPEN;
    return {
      check,
      count: countOf(db, question, { check, upTo }),
      first: firstOf(db, question, { check, upTo }),
    };
  });
  const lost = lostSupportAt(db, question.situation, question.knownRevision)
    .map(ordinalOf)
    .sort((a, b) => a - b);
  return [
    ...checked,
    { check: 'support_withdrawn', count: lost.length, first: lost.slice(0, MOST_NAMED) },
  ];
}

interface Asked {
  readonly check: EntryCheck;
  readonly upTo: number;
}

function countOf(db: Database, question: HealthQuestion, { check, upTo }: Asked): number {
  const { situation, knownRevision } = question;
  const row = db
    .prepare(
      `SELECT entries FROM check_count WHERE situation = ? AND entry_check = ? AND known_from <= ?
       ORDER BY known_from DESC LIMIT 1`,
    )
    .get(situation, check, knownRevision);
  const all = Number(row?.['entries'] ?? 0);
  return upTo === OPEN ? all : all - countBeyond(db, question, { check, upTo });
}

// The newer ones are few, the older ones are the whole log.
function countBeyond(
  db: Database,
  { situation, knownRevision }: HealthQuestion,
  { check, upTo }: Asked,
): number {
  const row = db
    .prepare(
      `SELECT count(*) AS entries FROM entry_check
       WHERE situation = ? AND entry_check = ? AND ordinal > ? AND known_from <= ? AND known_to > ?`,
    )
    .get(situation, check, upTo, knownRevision, knownRevision);
  return Number(row?.['entries'] ?? 0);
}

function firstOf(
  db: Database,
  { situation, knownRevision }: HealthQuestion,
  { check, upTo }: Asked,
): readonly number[] {
  return db
    .prepare(
      `SELECT ordinal FROM entry_check
       WHERE situation = ? AND entry_check = ? AND ordinal <= ? AND known_from <= ? AND known_to > ?
       ORDER BY ordinal LIMIT ${MOST_NAMED}`,
    )
    .all(situation, check, upTo, knownRevision, knownRevision)
    .map((row) => Number(row['ordinal']));
}

/** The last entry recorded by the moment, 0 if none was: entries are numbered in the order of their recording. */
function lastOrdinalBy(db: Database, { situation, unverifiedSince }: HealthQuestion): number {
  const row = db
    .prepare(
      'SELECT ordinal FROM logged WHERE situation = ? AND recorded_at <= ? ORDER BY recorded_at DESC LIMIT 1',
    )
    .get(situation, unverifiedSince);
  return Number(row?.['ordinal'] ?? 0);
}
