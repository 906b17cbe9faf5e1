import {
  type Account,
  type Circumstances,
  deriveFrom,
  type Derived,
  explain,
  type Explanation,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import {
  allAspects,
  type Aspect,
  aspectOf,
  authorityIn,
  type Micros,
  sourceOf,
  splitProposition,
} from '@sitlog/situation';
import { accountCacheOf } from './account-cache.js';
import { KeptAccounts } from './kept-accounts.js';
import { registersAt, type RegistersAt } from '../situations/read-registers.js';

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
interface BoardPart extends BoardMoments {
  readonly at: RegistersAt;
  readonly propositions: readonly Proposition[];
}

/** Some propositions of a board, each as the whole board answers it. */
export function readPropositions(
  db: Database,
  situation: string,
  { at, propositions, ...moments }: BoardPart,
): readonly Derived[] {
  const ids = propositions.map(({ id }) => id);
  const accounts = accountCacheOf(db).accountsOf(db, situation, ids);
  const circumstances = circumstancesAt(at, moments.validAt);
  return propositions.map(({ id, aspect }) => {
    const kept = accounts.get(id) ?? new KeptAccounts([]);
    return deriveFrom(
      id,
      kept.testimonyAt(moments.knownRevision, aspect, at.identities),
      circumstances,
    );
  });
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
  const aspect =
    registered === undefined ? undefined : aspectOf(registered, name, at.registers.vocabulary);
  if (aspect === undefined) return undefined;
  const accounts = accountsAbout(db, situation, id, { knownRevision });
  const explained = explain({ id, aspect }, accounts, circumstancesAt(at, validAt));
  return { ...explained, registers: at.registers };
}

/** All accounts of one proposition as known at a revision, whatever the valid moment, in order of their entries. */
export function accountsAbout(
  db: Database,
  situation: string,
  id: string,
  { knownRevision, most = -1 }: { readonly knownRevision: number; readonly most?: number },
): readonly Account[] {
  return db
    .prepare(
      `SELECT a.account FROM series s JOIN account a ON a.series = s.id
       WHERE s.situation = ? AND s.proposition = ? AND a.known_from <= ? AND a.known_to > ? ORDER BY a.ordinal, a.id LIMIT ?`,
    )
    .all(situation, id, knownRevision, knownRevision, most)
    .map((row) => JSON.parse(String(row['account'])) as Account);
}

/** The propositions of which any of these origins has ever said something. */
export function propositionsOfOrigins(
  db: Database,
  situation: string,
  origins: readonly string[],
): readonly string[] {
  return db
    .prepare(
      `SELECT DISTINCT proposition FROM series WHERE situation = ? AND origin IN (SELECT value FROM json_each(?))`,
    )
    .all(situation, JSON.stringify(origins))
    .map((row) => String(row['proposition']));
}

/** What the rule consults besides the accounts, as of what the registers say. */
export function circumstancesAt(
  { registers, identities, opposing, overrides, lostSupport }: RegistersAt,
  validAt: Micros,
): Circumstances {
  return {
    validAt,
    opposing,
    ...identities,
    sideOf: (origin) => sourceOf(origin, registers)?.side,
    reliabilityOf: (origin) => sourceOf(origin, registers)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => lostSupport.has(entryNo),
    isRegistered: (origin) => sourceOf(origin, registers) !== undefined,
    authorityOf: (proposition) => {
      const { subject, aspect } = splitProposition(proposition);
      return authorityIn(registers.subject.get(subject), aspect);
    },
    overridesOf: (proposition) => overrides.get(proposition) ?? [],
  };
}

/** Every proposition of every registered subject, in the order of the board. */
export function propositionsOf({ registers }: RegistersAt): readonly Proposition[] {
  return [...registers.subject].flatMap(([id, subject]) =>
    Object.entries(allAspects(subject, registers.vocabulary)).map(([name, aspect]) => ({
      id: `${id}/${name}`,
      aspect,
    })),
  );
}
