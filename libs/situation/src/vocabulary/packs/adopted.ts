import { type Pack, SEALS, SHIPPED, type Vocabulary, vocabularyOfPacks } from '@sitlog/vocabulary';

/** A pack as a situation adopted it: the document itself only where it does not ship under that SHA-256. */
export interface AdoptedPack {
  readonly pack: string;
  readonly version: number;
  /** In hex, over the canonical JSON of the document; absent: the situation's own pack, which its events make. */
  readonly sha256?: string;
  readonly document?: Pack;
}

/** What can be said in a situation as of a revision: the packs that it has adopted, as one. */
export interface AdoptedVocabulary extends Vocabulary {
  readonly adopted: readonly AdoptedPack[];
  /** Those that were adopted once, in the version dropped last. */
  readonly dropped: readonly AdoptedPack[];
  /** With those that were dropped: what was said with them keeps its name. */
  readonly ever: Vocabulary;
  /** As JSON it is its packs: `readVocabulary` makes it of them again. */
  readonly toJSON: () => Pick<AdoptedVocabulary, 'adopted' | 'dropped'>;
}

/** The pack of a situation's own rows. */
export const OWN_PACK = 'local';
/** The pack without which no situation is. */
export const CORE_PACK = 'core';

/** The packs in which the codes of the first release stand: what a situation has adopted that does not say. */
export const FIRST_PACKS: readonly AdoptedPack[] = [
  'core',
  'movement_and_aid',
  'negotiation',
  'conflict',
].map((pack) => ({ pack, version: 1, sha256: SEALS[`${pack}@1`] ?? '' }));

/** The document of an adopted pack; undefined where it neither ships with this release nor stands in the log. */
export function documentOf({ pack, version, sha256, document }: AdoptedPack): Pack | undefined {
  if (document !== undefined) return document;
  if (sha256 === undefined || SEALS[`${pack}@${version}`] !== sha256) return undefined;
  return SHIPPED.find((one) => one.pack === pack && one.version === version);
}

/** So many vocabularies are kept. */
const MOST = 200;
const known = new Map<string, AdoptedVocabulary>();

/** The vocabulary that packs make together: the same object for the same packs. */
export function adoptedVocabulary(
  adopted: readonly AdoptedPack[],
  dropped: readonly AdoptedPack[] = [],
): AdoptedVocabulary {
  return readVocabulary(JSON.stringify({ adopted, dropped }));
}

/** Reads a vocabulary from its JSON text: the same object for the same text. */
export function readVocabulary(text: string): AdoptedVocabulary {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const { adopted, dropped } = JSON.parse(text) as Pick<AdoptedVocabulary, 'adopted' | 'dropped'>;
  const packs = documentsOf(adopted);
  const vocabulary = vocabularyOfPacks(packs);
  const ever =
    dropped.length === 0 ? vocabulary : vocabularyOfPacks([...packs, ...documentsOf(dropped)]);
  const made = { ...vocabulary, adopted, dropped, ever, toJSON: () => ({ adopted, dropped }) };
  if (known.size >= MOST) known.clear();
  known.set(text, made);
  return made;
}

function documentsOf(adopted: readonly AdoptedPack[]): readonly Pack[] {
  return adopted.map((one) => {
    const document = documentOf(one);
    // An event without its documents is not read, and views that took one with another release are built anew.
    if (document === undefined) throw new Error(`There is no ${one.pack}@${one.version}.`);
    return document;
  });
}
