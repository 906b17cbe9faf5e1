import { type Vocabulary } from '@sitlog/vocabulary';
import { arabic } from './ar/index.js';
import { type Catalogue, type Language } from './catalogue.js';
import { english } from './en/index.js';
import { namedCatalogue } from './names/vocabulary-words.js';

/** The words of every language, by which codes of packs have no names. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: english,
  ar: arabic,
};

/** One for each vocabulary: what it says is read again and again. */
const withNames = new WeakMap<Vocabulary, Map<Language, Catalogue>>();

/** The words of a language with the names that a situation's vocabulary gives its codes. */
export function catalogueIn(language: Language, vocabulary: Vocabulary): Catalogue {
  const known = withNames.get(vocabulary) ?? new Map<Language, Catalogue>();
  withNames.set(vocabulary, known);
  const made = known.get(language) ?? namedCatalogue(CATALOGUES[language], vocabulary);
  known.set(language, made);
  return made;
}
