import { type Quantifier } from '@sitlog/situation';
import { westernDigits } from '../../text/fold.js';
import { NUMBER_WORDS, SCALES } from '../language/language.js';
import { type LineWord } from '../words/words.js';

/** A number among the words of a line, with the words that say how it is meant. */
export interface FoundNumber {
  readonly from: number;
  readonly to: number;
  /** The word of the number itself. */
  readonly at: number;
  readonly end: number;
  readonly isPercent: boolean;
  readonly quantifier: Quantifier;
  readonly min?: number;
  readonly best?: number;
  readonly max?: number;
  readonly verbal?: string;
}

/** A number as it was written, before anything says how it is meant. */
export interface Value {
  readonly value: number;
  readonly to: number;
  readonly isPercent: boolean;
}

/** The number that is written at a word, with what it is multiplied by. */
export function valueAt(line: string, words: readonly LineWord[], at: number): Value | undefined {
  return inDigits(line, words, at) ?? inWords(line, words, at);
}

function inDigits(line: string, words: readonly LineWord[], at: number): Value | undefined {
  const last = at + thousandsAfter(line, words, at);
  const text = westernDigits(line.slice(words[at]?.start, words[last]?.end))
    .replace(/[٬,](?=\d{3}(?!\d))/g, '')
    .replace(/^[وفبل]ـ?(?=\d)/, '')
    .replace(/(?<=\d) (?=\d)/, '');
  const [, digits, mark = ''] = /^(\d+(?:[.٫]\d+)?)(k|m|%|٪)?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const scale = { k: 1_000, m: 1_000_000 }[mark.toLowerCase()] ?? 1;
  const said = Number(digits.replace('٫', '.')) * scale;
  return { ...scaled(line, words, said, { last, least: 0 }), isPercent: /[%٪]/.test(mark) };
}

function inWords(line: string, words: readonly LineWord[], at: number): Value | undefined {
  const spelt = words[at]?.forms.map((form) => NUMBER_WORDS[form]).find((one) => one !== undefined);
  if (spelt === undefined) return undefined;
  const more = unitsAfter(words, at, spelt);
  const said = spelt + (more ?? 0);
  const last = more === undefined ? at : at + 1;
  return { ...scaled(line, words, said, { last, least: said }), isPercent: false };
}

/** A number with what the word after it multiplies it by. */
function scaled(
  line: string,
  words: readonly LineWord[],
  said: number,
  { last, least }: { readonly last: number; readonly least: number },
) {
  const next = scaleAfter(line, words, last, least);
  return {
    value: Math.round(said * (next ?? 1) * 1_000) / 1_000,
    to: last + (next === undefined ? 1 : 2),
  };
}

/** How many words after a number are its thousands: `20 000`. */
function thousandsAfter(line: string, words: readonly LineWord[], at: number): number {
  const text = westernDigits(line.slice(words[at]?.start, words[at + 1]?.end));
  return /^\d{1,3} \d00$/.test(text) ? 1 : 0;
}

/** What the word after a number multiplies it by; words multiply only what is smaller. */
function scaleAfter(line: string, words: readonly LineWord[], last: number, least: number) {
  const next = SCALES[words[last + 1]?.key ?? ''];
  const isJoined = /^\s?$/.test(line.slice(words[last]?.end, words[last + 1]?.start));
  return next !== undefined && isJoined && least < next ? next : undefined;
}

/** What a second word adds to a number: `twenty-five`, خمسة وعشرين. */
function unitsAfter(words: readonly LineWord[], at: number, first: number): number | undefined {
  const next = words[at + 1];
  const second = NUMBER_WORDS[next?.key.replace(/^و/, '') ?? ''];
  if (second === undefined || first === 0) return undefined;
  const isArabic = next?.key.startsWith('و') === true && first < 10 && second >= 20 && second < 100;
  const isEnglish = /^[a-z]/.test(next?.key ?? '') && first >= 20 && first < 100 && second < 10;
  return isArabic || isEnglish ? second : undefined;
}
