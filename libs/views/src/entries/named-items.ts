import { type Database, type SqlValue } from '@sitlog/platform';
import { asSearched } from '@sitlog/situation';
import { type ReferenceRole } from './entries.projection.js';

/** The registers whose items entries refer to, each by the role of the same name. */
const NAMED = ['source', 'actor', 'place', 'subject'] as const satisfies readonly ReferenceRole[];

interface KnownThen {
  readonly situation: string;
  readonly knownRevision: number;
}

/** The registered items whose name has the words, as known at the revision: the role in which entries refer to each, and its id. */
export function namedItems(
  db: Database,
  { situation, knownRevision }: KnownThen,
  words: string,
): readonly (readonly [role: string, id: string])[] {
  const registers = NAMED.map((name) => `'${name}'`).join();
  return db
    .prepare(
      `SELECT register, id, item FROM register_version
       WHERE situation = ? AND register IN (${registers}) AND known_from <= ? AND known_to > ?`,
    )
    .all(situation, knownRevision, knownRevision)
    .filter(({ item = null }) => nameIn(item).includes(words))
    .map(({ register, id }) => [String(register), String(id)] as const);
}

function nameIn(item: SqlValue): string {
  const { name = '' } = JSON.parse(String(item)) as { readonly name?: string };
  return asSearched(name);
}
