import { DESK, type Micros, type Saying } from '@sitlog/situation';
import { type Catalogue } from './catalogue.js';
import { among } from './direction.js';
import { own, type Phrase, phrase } from './phrase.js';

/** How things are called where the words are read: sources, values, moments in the zone of the situation. */
export interface Naming {
  readonly source: (origin: string) => string;
  /** A value, of a proposition where it is known of which. */
  readonly value: (value: string, proposition?: string) => string;
  readonly moment: (moment: Micros) => string;
}

/** In which language, by which names and in which times something is told. */
export interface Voice {
  readonly words: Catalogue;
  readonly naming: Naming;
}

/** The voice in which a proposition is told: values have the names that its aspect gives them. */
export function toldOf<V extends { readonly naming: Pick<Naming, 'value'> }>(
  proposition: string,
  voice: V,
): V {
  const { value } = voice.naming;
  return { ...voice, naming: { ...voice.naming, value: (one: string) => value(one, proposition) } };
}

/** A phrase as plain text; among words from right to left, what the log says keeps its own direction. */
export function spoken(told: Phrase, { direction }: Pick<Catalogue, 'direction'>): string {
  return told
    .map(({ text, log }) => (log === true && direction === 'rtl' ? among(direction, text) : text))
    .join('');
}

/** An origin by its name; the desk, which no register names, as the language calls it. */
export function originInWords(
  origin: string,
  {
    words,
    naming,
  }: { readonly words: Pick<Catalogue, 'desk'>; readonly naming: Pick<Naming, 'source'> },
): Phrase {
  return origin === DESK ? own(words.desk) : phrase`${naming.source(origin)}`;
}

/** A value in quotation marks, by its name. */
export function quotedValue(value: string, { words, naming }: Voice): Phrase {
  return words.quoted(phrase`${naming.value(value)}`);
}

/** What is said of a value, by its name: that it is so, that it is not so, or that what was said of it, or of all, holds no longer. */
export function saidInWords(
  { says, value }: { readonly says: Saying; readonly value: string },
  named: Phrase,
  { propositions }: Pick<Catalogue, 'propositions'>,
): Phrase {
  if (says === 'affirms') return named;
  if (says === 'denies') return propositions.not(named);
  return value === '' ? own(propositions.nothingMore) : propositions.noLonger(named);
}

/** The numbers of entries as they are read aloud. */
export function entriesListed(entries: readonly string[], { words }: Pick<Voice, 'words'>): Phrase {
  return words.and(entries.map(words.code));
}
