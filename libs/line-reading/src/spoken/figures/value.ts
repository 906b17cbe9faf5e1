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
  const word = words[at];
  if (word === undefined) return undefined;
  const text = westernDigits(line.slice(word.start, word.end))
    .replace(/[٬,](?=\d{3}(?!\d))/g, '')
    .replace(/^[وفبل]ـ?(?=\d)/, '');
  const [, digits, mark = ''] = /^(\d+(?:[.٫]\d+)?)(k|m|%|٪)?$/i.exec(text) ?? [];
  const spelt = word.forms.map((form) => NUMBER_WORDS[form]).find((one) => one !== undefined);
  if (digits === undefined && spelt === undefined) return undefined;
  const scale = { k: 1_000, m: 1_000_000 }[mark.toLowerCase()] ?? 1;
  const more = digits === undefined ? unitsAfter(words, at, spelt ?? 0) : undefined;
  const last = at + (more === undefined ? 0 : 1);
  const said = digits === undefined ? (spelt ?? 0) + (more ?? 0) : Number(digits.replace('٫', '.'));
  const next = scaleAfter(line, words, last, digits === undefined ? said : 0);
  return {
    value: Math.round(said * scale * (next ?? 1) * 1_000) / 1_000,
    to: last + (next === undefined ? 1 : 2),
    isPercent: /[%٪]/.test(mark),
  };
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
