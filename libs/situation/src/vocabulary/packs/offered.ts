import { type Pack, SEALS, SHIPPED, type Vocabulary } from '@sitlog/vocabulary';
import { type AdoptedPack, documentOf } from './adopted.js';

/** A pack that a situation can adopt, with the SHA-256 of its canonical JSON. */
export interface OfferedPack {
  readonly document: Pack;
  readonly sha256: string;
}

/** The packs that ship with this release. */
export const SHIPPED_PACKS: readonly OfferedPack[] = SHIPPED.map((document) => ({
  document,
  sha256: SEALS[`${document.pack}@${document.version}`] ?? '',
}));

/** A pack as its adoption is stored: with its document only where that does not ship. */
export function adoptionOf({ document, sha256 }: OfferedPack): AdoptedPack {
  const adopted = { pack: document.pack, version: document.version, sha256 };
  return documentOf(adopted) === undefined ? { ...adopted, document } : adopted;
}

/** The pack on offer of that name: in that version, else in the newest. */
export function offeredPack(
  offered: readonly OfferedPack[],
  { pack, version }: { readonly pack: string; readonly version?: number | undefined },
): OfferedPack | undefined {
  return offered
    .filter(({ document }) => document.pack === pack)
    .filter(({ document }) => version === undefined || document.version === version)
    .toSorted((a, b) => b.document.version - a.document.version)[0];
}

/** A table of codes that entries and registers refer to. */
export type CodeTable =
  'kinds' | 'subjectTypes' | 'actorRoles' | 'placeRoles' | 'sourceTypes' | 'sectors' | 'facets';

const ONE_OF: Readonly<Record<CodeTable, string>> = {
  kinds: 'kind of development',
  subjectTypes: 'type of subject',
  actorRoles: 'role of actors',
  placeRoles: 'role of places',
  sourceTypes: 'type of source',
  sectors: 'sector',
  facets: 'line of the board',
};

/** Why a code cannot be used in a situation, and which pack would offer it; undefined: it can. */
export function whyNoCode(
  { table, code }: { readonly table: CodeTable; readonly code: string },
  vocabulary: Vocabulary,
  offered: readonly OfferedPack[],
): string | undefined {
  if (vocabulary[table].get(code) !== undefined) return undefined;
  const owner = offered.find(({ document }) => Object.hasOwn(document[table] ?? {}, code));
  const instead =
    owner === undefined ? '' : ` The pack "${owner.document.pack}" has it: adopt that first.`;
  return `This situation has no ${ONE_OF[table]} "${code}".${instead}`;
}
