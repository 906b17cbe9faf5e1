import { type Vocabulary } from '@sitlog/vocabulary';
import { NO_NOUN, SCALES } from '../language/language.js';
import { type Compared, compared, isLike } from '../words/stems.js';
import { nameWords, type LineWord } from '../words/words.js';

/** What can be counted, by the words that name it. */
export interface Counted {
  readonly measures: readonly Phrase[];
  readonly units: readonly Phrase[];
  /** Whether an Arabic word names two of what is counted. */
  readonly isDual: (word: LineWord | undefined) => boolean;
}

interface Phrase {
  readonly code: string;
  readonly words: readonly Compared[];
}

/** The words by which measures and units are named. */
export function countedBy({ measures, units }: Vocabulary): Counted {
  const phrases = (rows: typeof measures.all | typeof units.all): readonly Phrase[] =>
    rows.flatMap(({ code, phrases: all = {}, names }) =>
      [...Object.values(all).flat(), ...Object.values(names)]
        .map((phrase) => ({ code, words: nameWords(phrase).map(compared) }))
        .filter(({ words }) => words.length > 0),
    );
  const counted = { measures: phrases(measures.all), units: phrases(units.all) };
  const single = [...counted.measures, ...counted.units]
    .filter(({ words }) => words.length === 1)
    .flatMap(({ words }) => words);
  const [listed, stems] = [
    new Set(single.map(({ word }) => word)),
    new Set(single.map(({ stem }) => stem)),
  ];
  return {
    ...counted,
    isDual: (word) =>
      word !== undefined &&
      /[\u0600-\u06ff]{3}(?:ين|ان)$/.test(word.key) &&
      !word.forms.some((form) => listed.has(form)) &&
      word.forms.some((form) => stems.has(compared(form).stem)),
  };
}

/** How many words of a line, from one on, are those of a phrase; 0: they are not. */
function lengthAt(words: readonly LineWord[], at: number, phrase: readonly Compared[]): number {
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
  const isNumber = /^[\d٠-٩]+(?:[.,٬٫][\d٠-٩]+)*[km%٪]?$/u.test(words[at]?.key ?? '');
  const isBeside = (words[at + 1]?.start ?? 0) - (words[at]?.end ?? 0) === 1;
  if (!isNumber || !isBeside || NO_NOUN.has(words[at + 1]?.key ?? '')) return false;
  const next = at + 1 + (SCALES[words[at + 1]?.key ?? ''] === undefined ? 0 : 1);
  return (
    next > at + 1 ||
    [counted.units, counted.measures].some((all) => phrasesAt(words, next, all).length > 0)
  );
}
