import { type KnownName, lineReader } from '@sitlog/line-reading';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type RegisteredNames } from './lexicon-of.js';

/** Reads natural words by the registers and what a situation has adopted. */
export function spokenReader(registers: RegisteredNames, vocabulary: Vocabulary) {
  const named = (items: RegisteredNames['places']): readonly KnownName[] =>
    items.map(({ id, name, type }) => ({ id, names: [name], type }));
  const { sources, actors, places, subjects } = registers;
  return lineReader({
    sources: named(sources),
    actors: named(actors),
    places: named(places),
    subjects: named(subjects),
    vocabulary,
  });
}
