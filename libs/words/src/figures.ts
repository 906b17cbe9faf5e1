import { type ExcludedFigure, type ReadNumbers } from '@sitlog/board';
import { type Catalogue } from './catalogue.js';
import { joined, type Phrase } from './phrase.js';

/** Why a figure is set aside, in a sentence. */
export function excludedInWords(
  { verdict, because }: Pick<ExcludedFigure, 'verdict' | 'because'>,
  words: Catalogue,
): Phrase {
  return words.figures.excluded[verdict](joined(because.map(words.code), words.comma));
}

/** How households became persons; undefined where they did not. */
export function conversionInWords(
  { persons }: Pick<ReadNumbers, 'persons'>,
  words: Catalogue,
): string | undefined {
  return persons === undefined ? undefined : words.figures.converted(String(persons.householdSize));
}
