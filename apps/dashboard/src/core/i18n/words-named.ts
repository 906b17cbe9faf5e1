import { type Vocabulary } from '@sitlog/vocabulary';
import { namedCatalogue } from '@sitlog/words';
import { vocabularyOf } from './vocabulary-of.js';
import { type Words } from './words.js';

/** The words of the page with the names that a situation's vocabulary gives its codes. */
export function wordsNamedBy(words: Words, packs: Vocabulary): Words {
  const told = namedCatalogue(words.told, packs);
  return { ...words, told, vocabulary: vocabularyOf(told) };
}
