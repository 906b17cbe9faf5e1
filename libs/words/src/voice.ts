import { type Micros } from '@sitlog/situation';
import { type Catalogue } from './catalogue.js';
import { among } from './direction.js';
import { type Phrase, phrase } from './phrase.js';

/** How things are called where the words are read: sources, values, moments in the zone of the situation. */
export interface Naming {
  readonly source: (origin: string) => string;
  readonly value: (value: string) => string;
  readonly moment: (moment: Micros) => string;
}

/** In which language, by which names and in which times something is told. */
export interface Voice {
  readonly words: Catalogue;
  readonly naming: Naming;
}

/** A phrase as plain text; among words from right to left, what the log says keeps its own direction. */
export function spoken(told: Phrase, { direction }: Pick<Catalogue, 'direction'>): string {
  return told
    .map(({ text, log }) => (log === true && direction === 'rtl' ? among(direction, text) : text))
    .join('');
}

/** A value in quotation marks, by its name. */
export function quotedValue(value: string, { words, naming }: Voice): Phrase {
  return words.quoted(phrase`${naming.value(value)}`);
}

/** The numbers of entries as they are read aloud. */
export function entriesListed(entries: readonly string[], { words }: Pick<Voice, 'words'>): Phrase {
  return words.and(entries.map(words.code));
}
