import type { AspectRow, Pack } from '../pack.js';
import { meantAmong } from './fault.js';

/** The tables whose codes stand in one pack only. */
export const TABLES = [
  'sections',
  'facets',
  'subjectTypes',
  'families',
  'kinds',
  'measures',
  'units',
  'actorRoles',
  'placeRoles',
  'sourceTypes',
  'sectors',
] as const;
export type TableName = (typeof TABLES)[number];

const ONE_OF: Readonly<Record<TableName | 'lists', string>> = {
  lists: 'published list',
  sections: 'section',
  facets: 'facet',
  subjectTypes: 'subject type',
  families: 'family',
  kinds: 'kind',
  measures: 'measure',
  units: 'unit',
  actorRoles: 'role of actors',
  placeRoles: 'role of places',
  sourceTypes: 'type of source',
  sectors: 'sector',
};

/** What a pack may refer to: itself and, transitively, what it requires; `others` are adopted beside it. */
export interface Scope {
  readonly pack: Pack;
  readonly within: readonly Pack[];
  readonly others: readonly Pack[];
}

export function scopeOf(pack: Pack, adopted: readonly Pack[]): Scope {
  const others = adopted.filter((other) => other.pack !== pack.pack);
  const within = [pack];
  for (const { requires = [] } of within) {
    const found = others.filter((other) => requires.includes(other.pack));
    within.push(...found.filter((other) => !within.includes(other)));
  }
  return { pack, within, others };
}

export function codesOf(pack: Pack, table: TableName | 'lists'): readonly string[] {
  return Object.keys(pack[table] ?? {});
}

/** Why a reference leads nowhere, and what to mend; undefined where it leads to a row. */
export function lostReference(
  { within, others }: Scope,
  table: TableName | 'lists',
  code: string,
): string | undefined {
  const known = within.flatMap((pack) => codesOf(pack, table));
  if (known.includes(code)) return undefined;
  const what = ONE_OF[table];
  const owner = others.find((pack) => codesOf(pack, table).includes(code));
  if (owner !== undefined) return standsElsewhere(`The ${what} "${code}"`, owner);
  return `There is no ${what} "${code}" in this pack or in what it requires.${meantAmong(code, known)}`;
}

/** The aspect of a type of subject, or why there is none. */
export function aspectWithin(
  { within, others }: Scope,
  type: string,
  name: string,
): AspectRow | { readonly lost: string } {
  const known = aspectsAmong(within, type);
  const found = known.find(([own]) => own === name)?.[1];
  if (found !== undefined) return found;
  const owner = others.find((pack) => aspectsAmong([pack], type).some(([own]) => own === name));
  if (owner !== undefined) return { lost: standsElsewhere(`The aspect ${type}/${name}`, owner) };
  const meant = meantAmong(
    name,
    known.map(([own]) => own),
  );
  return { lost: `"${type}" has no aspect "${name}" in this pack or in what it requires.${meant}` };
}

export function aspectsAmong(
  packs: readonly Pack[],
  type: string,
): readonly (readonly [string, AspectRow])[] {
  return packs.flatMap(({ aspects = {} }) =>
    Object.hasOwn(aspects, type) ? Object.entries(aspects[type] ?? {}) : [],
  );
}

function standsElsewhere(what: string, { pack }: Pack): string {
  return `${what} stands in the pack "${pack}": add "${pack}" to requires.`;
}
