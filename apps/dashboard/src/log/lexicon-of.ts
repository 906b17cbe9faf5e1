import { type Situation } from '../data/wire.js';
import { t } from '../i18n/words.js';
import { type Vocabulary } from '../state/vocabulary.js';
import { credibilityItems } from './confidence.js';
import { folded } from './fold.js';
import { type Item, itemOf, kindItem, type Lexicon } from './lexicon.js';

/** What of a registered item a line needs. */
type Named = Pick<Situation['sources'][number], 'id' | 'name' | 'type'>;

/** The registers as far as a line needs them. */
export type RegisteredNames = Readonly<
  Record<'sources' | 'places' | 'actors' | 'subjects', readonly Named[]>
>;

/** An entry that a line may name by its number or its words. */
export interface NamedEntry {
  readonly entryNo: string;
  readonly headline: string;
}

/** What a line can name, from the registers, the vocabulary and recent entries; names of kinds in the language in use. */
export function lexiconOf(
  registers: RegisteredNames,
  vocabulary: Vocabulary,
  entries: readonly NamedEntry[],
): Lexicon {
  const { kinds, tlp, acts, placeRoles, actorRoles, relationTypes } = vocabulary;
  const items = (all: readonly Named[]): readonly Item[] =>
    all.map(({ id, name, type }) => itemOf(id, name, type));
  return {
    kinds: kinds.map(({ code: id, label, speaksOf }) =>
      kindItem(id, t().vocabulary.kind(id, label), speaksOf),
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
    credibilities: credibilityItems(t().common.grade.credibility),
    acts,
    placeRoles,
    actorRoles,
    relationTypes,
  };
}
