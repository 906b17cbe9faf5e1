import { ACTS, RELATION_TYPES, TLP } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Words } from '../i18n/words.js';
import { credibilityItems } from './confidence.js';
import { type RegisteredItem } from '../registered.js';
import { type Lexicon, type NamedItem, folded, itemOf, kindItem } from '@sitlog/line-reading';

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

/** What a line can name, from the registers, what the situation has adopted, and recent entries; kinds and grades by the names that they have in a language. */
export function lexiconOf(
  registers: RegisteredNames,
  adopted: Vocabulary,
  entries: readonly NamedEntry[],
  { told }: Words,
): Lexicon {
  const { kind } = told.vocabulary.namedBy(adopted);
  const items = (all: readonly Named[]): readonly NamedItem[] =>
    all.map(({ id, name, type }) => itemOf(id, name, type));
  return {
    kinds: adopted.kinds.all
      .filter(({ deprecated }) => deprecated !== true)
      .map(({ code, speaksOf, phrases }) =>
        kindItem(code, kind(code), { speaksOf, phrases: phrases?.[told.language] }),
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
    markings: TLP.map((id) => ({ id, name: id, keys: [folded(id.slice(4))] })),
    credibilities: credibilityItems(told.grades.credibility),
    acts: ACTS,
    placeRoles: codesOf(adopted.placeRoles.all),
    actorRoles: codesOf(adopted.actorRoles.all),
    relationTypes: RELATION_TYPES,
  };
}

function codesOf(rows: readonly { readonly code: string }[]): readonly string[] {
  return rows.map(({ code }) => code);
}
