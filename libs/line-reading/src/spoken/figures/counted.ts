import { type Vocabulary } from '@sitlog/vocabulary';
import { NO_NOUN, SCALES } from '../language.js';
import { isLike, nameWords, type LineWord } from '../words.js';

/** What can be counted, by the words that name it. */
export interface Counted {
  readonly measures: readonly Phrase[];
  readonly units: readonly Phrase[];
}

interface Phrase {
  readonly code: string;
  readonly words: readonly string[];
}

/** The words by which measures and units are named. */
export function countedBy({ measures, units }: Vocabulary): Counted {
  const phrases = (rows: typeof measures.all | typeof units.all): readonly Phrase[] =>
    rows.flatMap(({ code, phrases: all = {}, names }) =>
      [...Object.values(all).flat(), ...Object.values(names)]
        .map((phrase) => ({ code, words: nameWords(phrase) }))
        .filter(({ words }) => words.length > 0),
    );
  return { measures: phrases(measures.all), units: phrases(units.all) };
}

/** How many words of a line, from one on, are those of a phrase; 0: they are not. */
function lengthAt(words: readonly LineWord[], at: number, phrase: readonly string[]): number {
  const isThere = phrase.every((one, i) => {
    const word = words[at + i];
    return word !== undefined && isLike(word, one);
  });
  return isThere ? phrase.length : 0;
}

/** The longest phrases that begin at a word. */
export function phrasesAt(words: readonly LineWord[], at: number, all: readonly Phrase[]) {
  const found = all.map(({ code, words: phrase }) => ({
    code,
    length: lengthAt(words, at, phrase),
  }));
  const length = Math.max(0, ...found.map((one) => one.length));
  const codes = found.filter((one) => one.length === length && length > 0).map(({ code }) => code);
  return { codes: [...new Set(codes)], length };
}

/** Whether a number counts something that the words after it name. */
export function countsAt(words: readonly LineWord[], at: number, counted: Counted): boolean {
  if (NO_NOUN.has(words[at + 1]?.key ?? '')) return false;
  const next = at + 1 + (SCALES[words[at + 1]?.key ?? ''] === undefined ? 0 : 1);
  return (
    next > at + 1 ||
    [counted.units, counted.measures].some((all) => phrasesAt(words, next, all).length > 0)
  );
}
