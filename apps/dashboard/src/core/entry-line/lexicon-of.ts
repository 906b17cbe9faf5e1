import { type VocabularyResponse } from '@sitlog/api-types';
import { type Words } from '../i18n/words.js';
import { credibilityItems } from './confidence.js';
import { type RegisteredItem } from '../registered.js';
import { folded } from '../text/fold.js';
import { type NamedItem, itemOf, kindItem, type Lexicon } from './lexicon.js';

/** What of a registered item a line needs. */
type Named = Pick<RegisteredItem, 'id' | 'name' | 'type'>;

/** The registers as far as a line needs them. */
export type RegisteredNames = Readonly<
  Record<'sources' | 'places' | 'actors' | 'subjects', readonly Named[]>
>;

/** An entry that a line may name by its number or its words. */
interface NamedEntry {
  readonly entryNo: string;
  readonly headline: string;
}

/** What a line can name, from the registers, the vocabulary and recent entries; kinds and grades by the names that a language has for them. */
export function lexiconOf(
  registers: RegisteredNames,
  vocabulary: VocabularyResponse,
  entries: readonly NamedEntry[],
  words: Words,
): Lexicon {
  const { kinds, tlp, acts, placeRoles, actorRoles, relationTypes } = vocabulary;
  const items = (all: readonly Named[]): readonly NamedItem[] =>
    all.map(({ id, name, type }) => itemOf(id, name, type));
  return {
    kinds: kinds.map(({ code: id, label, speaksOf }) =>
      kindItem(id, words.vocabulary.kind(id, label), speaksOf),
    ),
    places: items(registers.places),
    sources: items(registers.sources),
    actors: items(registers.actors),
    subjects: items(registers.subjects),
    entries: entries.map(({ entryNo: id, headline: name }) => ({
      id,
      name,
      keys: [id, id.replace(/^.*-/, ''), name].map(folded),
    })),
    markings: tlp.map((id) => ({ id, name: id, keys: [folded(id.slice(4))] })),
    credibilities: credibilityItems(words.told.grades.credibility),
    acts,
    placeRoles,
    actorRoles,
    relationTypes,
  };
}
