import { type Database, memoize } from '@sitlog/platform';
import { type EntryState } from '@sitlog/situation';
import { parseState } from '../entries/read-entries.js';

/** The entries that assert something of a proposition, as known at a revision, each with what it asserts of that one alone. */
export type Asserting = (proposition: string, knownRevision: number) => readonly EntryState[];

/**
 * As `entriesAsserting`, for who asks about many propositions: an entry is read and taken apart once, however many of them it
 * speaks of. What was read is held for as long as the function is.
 */
export function assertingOnce(db: Database, situation: string): Asserting {
  const texts = db.prepare(
    'SELECT state FROM entry_text WHERE situation = ? AND ordinal = ? AND known_from = ?',
  );
  const apart = memoize(
    ({ ordinal, knownFrom }: Version): ReadonlyMap<string, EntryState> =>
      takenApart(parseState(texts.get(situation, ordinal, knownFrom)?.['state'])),
    ({ ordinal, knownFrom }) => `${ordinal} ${knownFrom}`,
  );
  const versions = db.prepare(VERSIONS);
  return (proposition, knownRevision) =>
    versions
      .all(situation, proposition, knownRevision, knownRevision)
      .map((row) => ({ ordinal: Number(row['ordinal']), knownFrom: Number(row['known_from']) }))
      .flatMap((version) => apart(version).get(proposition) ?? []);
}

interface Version {
  readonly ordinal: number;
  readonly knownFrom: number;
}

const VERSIONS = `
  SELECT v.ordinal, v.known_from FROM entry_reference r
  CROSS JOIN entry_version v ON v.situation = r.situation AND v.ordinal = r.ordinal AND v.known_from = r.known_from
  WHERE r.situation = ? AND r.role = 'proposition' AND r.id = ? AND v.known_from <= ? AND v.known_to > ?
  ORDER BY v.ordinal`;

function takenApart(entry: EntryState): ReadonlyMap<string, EntryState> {
  const byProposition = Map.groupBy(entry.asserts, ({ proposition }) => proposition);
  return new Map([...byProposition].map(([id, asserts]) => [id, { ...entry, asserts }]));
}
