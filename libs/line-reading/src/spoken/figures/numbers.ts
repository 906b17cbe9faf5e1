import { type Quantifier } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { westernDigits } from '../../text/fold.js';
import { AFTER_NUMBER, BEFORE_NUMBER, NUMBER_WORDS, SCALES } from '../language.js';
import { type LineWord } from '../words.js';

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

/** The numbers of a line, in digits and in words. */
export function numbersOfLine(
  line: string,
  words: readonly LineWord[],
  vocabulary: Vocabulary,
): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number = verbalAt(line, words, at, vocabulary) ?? countedAt(line, words, at);
    if (number === undefined) continue;
    found.push(number);
    at = number.to - 1;
  }
  return found;
}

interface Value {
  readonly value: number;
  readonly to: number;
  readonly isPercent: boolean;
}

function valueAt(line: string, words: readonly LineWord[], at: number): Value | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const text = westernDigits(line.slice(word.start, word.end)).replace(/[٬,](?=\d{3}(?!\d))/g, '');
  const [, digits, mark = ''] = /^(\d+(?:[.٫]\d+)?)(k|m|%|٪)?$/i.exec(text) ?? [];
  const spelt = word.forms.map((form) => NUMBER_WORDS[form]).find((one) => one !== undefined);
  if (digits === undefined && spelt === undefined) return undefined;
  const scale = { k: 1_000, m: 1_000_000 }[mark.toLowerCase()] ?? 1;
  const next = SCALES[words[at + 1]?.key ?? ''];
  const isNext =
    next !== undefined &&
    digits !== undefined &&
    /^\s?$/.test(line.slice(word.end, words[at + 1]?.start));
  const value = (digits === undefined ? (spelt ?? 0) : Number(digits.replace('٫', '.'))) * scale;
  return {
    value: Math.round(value * (isNext ? next : 1) * 1_000) / 1_000,
    to: at + (isNext ? 2 : 1),
    isPercent: /[%٪]/.test(mark),
  };
}

function countedAt(line: string, words: readonly LineWord[], at: number): FoundNumber | undefined {
  const first = valueAt(line, words, at);
  if (first === undefined) return undefined;
  const range = rangeFrom(line, words, first);
  const { to, isPercent } = range ?? first;
  const end = words[to - 1]?.end ?? 0;
  const from = at - wordsBefore(words, at);
  const said = { from, to, at, end, isPercent };
  if (range !== undefined) {
    return { ...said, quantifier: 'range', min: first.value, max: range.value };
  }
  return { ...said, ...meant(first.value, howMeant(line, words, at, end)) };
}

function rangeFrom(line: string, words: readonly LineWord[], first: Value): Value | undefined {
  const gap = line.slice(words[first.to - 1]?.end, words[first.to]?.start);
  const isJoined = /^\s?[-–]\s?$/.test(gap);
  const isTo = /^(?:to|الي)$/.test(words[first.to]?.key ?? '');
  const second = valueAt(line, words, isJoined ? first.to : isTo ? first.to + 1 : -1);
  return second !== undefined && second.value > first.value ? second : undefined;
}

function meant(value: number, how: 'at_least' | 'at_most' | 'approx' | undefined) {
  if (how === 'at_least') return { quantifier: how, min: value };
  if (how === 'at_most') return { quantifier: how, max: value };
  if (how === 'approx') return { quantifier: how, best: value };
  return { quantifier: 'exact_as_reported', min: value, best: value, max: value } as const;
}

function howMeant(line: string, words: readonly LineWord[], at: number, end: number) {
  const [, after] = AFTER_NUMBER.find(([form]) => form.test(line.slice(end))) ?? [];
  if (after !== undefined) return after;
  if (line[(words[at]?.start ?? 0) - 1] === '~') return 'approx';
  return BEFORE_NUMBER.find(([said]) => endsWith(words, at, said))?.[1];
}

function wordsBefore(words: readonly LineWord[], at: number): number {
  return BEFORE_NUMBER.find(([said]) => endsWith(words, at, said))?.[0].length ?? 0;
}

/** Whether words stand right before a place; the first may have a particle before it. */
function endsWith(words: readonly LineWord[], at: number, said: readonly string[]): boolean {
  const begin = at - said.length;
  return (
    begin >= 0 &&
    said.every((one, i) => {
      const word = words[begin + i];
      return (
        word?.key === one ||
        (i === 0 && word?.forms.includes(one) === true) ||
        word?.key === `ال${one}`
      );
    })
  );
}

function verbalAt(
  line: string,
  words: readonly LineWord[],
  at: number,
  vocabulary: Vocabulary,
): FoundNumber | undefined {
  if (NUMBER_WORDS[words[at]?.key ?? ''] !== undefined) return undefined;
  const found = [3, 2, 1].map((length) => agreedAt(line, words.slice(at, at + length), vocabulary));
  const index = found.findIndex((one) => one !== undefined);
  const agreed = found[index];
  if (agreed === undefined) return coupleAt(words, at);
  const to = at + 3 - index;
  const end = words[to - 1]?.end ?? 0;
  return { from: at, to, at, end, isPercent: false, quantifier: 'verbal', ...agreed };
}

/** How words for a number are read by agreement; Arabic may write a particle before them. */
function agreedAt(line: string, words: readonly LineWord[], vocabulary: Vocabulary) {
  const raw = line.slice(words[0]?.start, words.at(-1)?.end);
  const language = /[\u0600-\u06ff]/.test(raw) ? 'ar' : 'en';
  for (const text of [raw, raw.replace(/^[وبف](?=ال)/, '')]) {
    const row = vocabulary.numberWord(text, language);
    if (row !== undefined) return { verbal: text.toLowerCase(), min: row.min, max: row.max };
  }
  return undefined;
}

/** `couple of hundred`: about so many. */
function coupleAt(words: readonly LineWord[], at: number): FoundNumber | undefined {
  const [couple, of, scaled] = words.slice(at, at + 3);
  const scale = SCALES[scaled?.key ?? ''];
  if (couple?.key !== 'couple' || of?.key !== 'of' || scale === undefined) return undefined;
  const end = scaled?.end ?? 0;
  return { from: at, to: at + 3, at, end, isPercent: false, quantifier: 'approx', best: 2 * scale };
}
