import { type PackNameResponse } from '@sitlog/contract';
import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { type AdoptedPack, type AdoptedVocabulary } from '@sitlog/situation';
import { vocabularyAt } from '@sitlog/views';
import { type QueryContext } from '../moments/query-context.js';
import { type PlainAnswer } from './plain.js';

const named = new WeakMap<AdoptedVocabulary, PlainAnswer<readonly PackNameResponse[]>>();

/** The packs of a vocabulary, as answers name them. */
function packsView(vocabulary: AdoptedVocabulary): PlainAnswer<readonly PackNameResponse[]> {
  const known = named.get(vocabulary) ?? vocabulary.adopted.map(packName);
  named.set(vocabulary, known);
  return known;
}

/** What a pack is named by; the situation's own has no hash in the log, for its rows are there one by one. */
export function packName({
  pack,
  version,
  sha256,
  document,
}: AdoptedPack): PlainAnswer<PackNameResponse> {
  return { pack, version, sha256: sha256 ?? sha256Hex(canonicalJson(document)) };
}

/** The packs by which an answer lists and weighs. */
export function byPacks({
  db,
  situation,
  knownRevision,
}: Pick<QueryContext, 'db' | 'situation' | 'knownRevision'>): {
  readonly vocabulary: PlainAnswer<readonly PackNameResponse[]>;
} {
  return { vocabulary: packsView(vocabularyAt(db, situation, knownRevision)) };
}
