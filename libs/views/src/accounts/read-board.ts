import {
  type Account,
  type Circumstances,
  derive,
  type Derived,
  explain,
  type Explanation,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import {
  allAspects,
  type Aspect,
  aspectOf,
  type Micros,
  splitProposition,
} from '@sitlog/situation';
import { entriesAsserting } from '../entries/read-entries.js';
import { OPEN } from '../projection.js';
import { registersAt, type RegistersAt } from '../situations/read-situations.js';

/** The two moments of a board: when it was true in the world, and what the log knew. */
export interface BoardMoments {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/** A proposition with the flags of its aspect. */
export interface Proposition {
  readonly id: string;
  readonly aspect: Aspect;
}

/** Every proposition of every subject registered by the known moment, derived at the valid moment. */
export function readBoard(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly Derived[] {
  const at = registersAt(db, situation, moments.knownRevision);
  return readPropositions(db, situation, { ...moments, at, propositions: propositionsOf(at) });
}

/** What is derived of a board: some of its propositions, with the registers as of its known moment. */
export interface BoardPart extends BoardMoments {
  readonly at: RegistersAt;
  readonly propositions: readonly Proposition[];
}

/** Some propositions of a board, each as the whole board answers it. */
export function readPropositions(
  db: Database,
  situation: string,
  { at, propositions, ...moments }: BoardPart,
): readonly Derived[] {
  const accounts = Map.groupBy(
    candidates(db, situation, propositions, moments),
    (account) => account.proposition,
  );
  const circumstances = circumstancesAt(at, moments.validAt);
  return propositions.map((proposition) =>
    derive(proposition, accounts.get(proposition.id) ?? [], circumstances),
  );
}

/** One proposition with every account that was considered for it; undefined where no registered subject has it. */
export function explainProposition(
  db: Database,
  situation: string,
  id: string,
  moments: BoardMoments,
): (Explanation & Pick<RegistersAt, 'registers'>) | undefined {
  const { validAt, knownRevision } = moments;
  const at = registersAt(db, situation, knownRevision);
  const { subject, aspect: name } = splitProposition(id);
  const registered = at.registers.subject.get(subject);
  const aspect = registered === undefined ? undefined : aspectOf(registered, name);
  if (aspect === undefined) return undefined;
  const entries = entriesAsserting(db, situation, id, knownRevision);
  const explained = explain({ id, aspect }, entries, circumstancesAt(at, validAt));
  return { ...explained, registers: at.registers };
}

/** What the rule consults besides the accounts, as of what the registers say. */
export function circumstancesAt(
  { registers, opposing, overrides }: RegistersAt,
  validAt: Micros,
): Circumstances {
  return {
    validAt,
    opposing,
    sideOf: (origin) => registers.source.get(origin)?.side,
    reliabilityOf: (origin) => registers.source.get(origin)?.reliability ?? 'F',
    overrideOf: (proposition) => overrides.get(proposition),
  };
}

/** Every proposition of every registered subject, in the order of the board. */
export function propositionsOf({ registers }: RegistersAt): readonly Proposition[] {
  return [...registers.subject].flatMap(([id, subject]) =>
    Object.entries(allAspects(subject)).map(([name, aspect]) => ({ id: `${id}/${name}`, aspect })),
  );
}

/** The accounts that can matter at the two moments: the last word of each series, and what is possible. */
function candidates(
  db: Database,
  situation: string,
  propositions: readonly Proposition[],
  { validAt, knownRevision }: BoardMoments,
): readonly Account[] {
  const [timeless, timed] = [true, false].map((flag) =>
    JSON.stringify(
      propositions.filter((p) => (p.aspect.timeless === true) === flag).map((p) => p.id),
    ),
  );
  const known = { situation, known: knownRevision };
  const lastWords = db.prepare(LAST_WORDS);
  return [
    ...lastWords.all({ ...known, propositions: timed ?? '[]', valid: validAt }),
    ...lastWords.all({ ...known, propositions: timeless ?? '[]', valid: OPEN }),
    ...db.prepare(POSSIBLE).all({ ...known, valid: validAt }),
  ].map((row) => JSON.parse(String(row['account'])) as Account);
}

const LAST_WORDS = `
  WITH top AS MATERIALIZED (
    SELECT s.id AS series, (
      SELECT b.id FROM account b INDEXED BY account_walk
      WHERE b.series = s.id AND b.start_latest <= :valid AND b.known_from <= :known AND b.known_to > :known
      ORDER BY b.start_latest DESC, b.start_earliest DESC LIMIT 1) AS account
    FROM series s
    WHERE s.situation = :situation AND s.proposition IN (SELECT value FROM json_each(:propositions)))
  SELECT a.account FROM top
    JOIN account t ON t.id = top.account
    JOIN account a INDEXED BY account_walk ON a.series = top.series
      AND a.start_latest = t.start_latest AND a.start_earliest = t.start_earliest
      AND a.known_from <= :known AND a.known_to > :known`;

// CROSS JOIN keeps the classes outside; left to choose, SQLite reads every account of the situation.
const POSSIBLE = `
  WITH RECURSIVE class(width) AS (
    SELECT min(width) FROM account WHERE situation = :situation
    UNION ALL
    SELECT (SELECT min(a.width) FROM account a WHERE a.situation = :situation AND a.width > class.width)
    FROM class WHERE class.width IS NOT NULL)
  SELECT a.account FROM class CROSS JOIN account a INDEXED BY account_width
    ON a.situation = :situation AND a.width = class.width
    AND a.start_earliest <= :valid
    AND a.start_earliest > CASE WHEN class.width >= 52 THEN -9223372036854775808 ELSE :valid - (1 << (class.width + 1)) - 1 END
    AND a.start_latest > :valid AND a.known_from <= :known AND a.known_to > :known`;
