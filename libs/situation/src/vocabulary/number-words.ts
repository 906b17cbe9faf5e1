import { nameInLanguage, type Vocabulary } from '@sitlog/vocabulary';
import { type EntryContent } from '../entry/entry.js';

/** How a verbal number is read where its operator gives no numbers: a convention, shown with every answer that rests on it. */
export interface NumberConvention {
  readonly min: number;
  readonly max: number;
  readonly note: string;
}

/** The conventions for the verbal numbers of an entry's figures, by the words as they are written there. */
export function conventionsIn(
  { figures, language = 'en' }: EntryContent,
  vocabulary: Vocabulary,
): Readonly<Record<string, NumberConvention>> {
  const found = figures.flatMap(({ verbal = '' }) => {
    const row = vocabulary.numberWord(verbal, language);
    if (row === undefined) return [];
    const { min, max, notes } = row;
    return [[verbal, { min, max, note: nameInLanguage(notes, 'en') }] as const];
  });
  return Object.fromEntries(found);
}
