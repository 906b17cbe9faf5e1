import { type Vocabulary } from '@sitlog/vocabulary';
import { AFTER_NUMBER, BEFORE_NUMBER, CHANGING } from '../language/language.js';
import { type LineWord } from '../words/words.js';
import { type FoundNumber, type Value, valueAt } from './value.js';
import { verbalAt } from './verbal.js';

/** The numbers of a line, in digits and in words. */
export function numbersOfLine(
  line: string,
  words: readonly LineWord[],
  vocabulary: Vocabulary,
  isDual: (at: number) => boolean,
): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number =
      verbalAt(line, words, at, vocabulary) ??
      countedAt(line, words, at) ??
      (isDual(at) ? twoAt(words, at) : undefined);
    if (number === undefined) continue;
    if (!isRatio(line, words, number)) found.push(number);
    at = Math.max(at, number.to - 1);
  }
  return found;
}

/** Two of what a word names: Arabic needs no number for them. */
function twoAt(words: readonly LineWord[], at: number): FoundNumber {
  const end = words[at]?.end ?? 0;
  return { from: at, to: at, at, end, isPercent: false, ...meant(2, undefined) };
}

function countedAt(line: string, words: readonly LineWord[], at: number): FoundNumber | undefined {
  const first = valueAt(line, words, at);
  if (first === undefined) return undefined;
  const range = rangeFrom(line, words, first, at);
  const { isPercent } = range ?? first;
  const to = totalAfter(line, words, range ?? first);
  const end = words[(range ?? first).to - 1]?.end ?? 0;
  const from = at - (isBetween(words, at) ? 1 : wordsBefore(words, at));
  const said = { from, to, at, end, isPercent };
  if (range !== undefined) {
    return { ...said, quantifier: 'range', min: first.value, max: range.value };
  }
  return { ...said, ...meant(first.value, howMeant(line, words, at, end)) };
}

/** Where a number ends with that of which it is a part: `2 of 4 bridges`. */
function totalAfter(line: string, words: readonly LineWord[], { to, value }: Value): number {
  const key = (at: number): string => words[at]?.key ?? '';
  const start = [
    /^(?:out|من)$/.test(key(to)) && /^(?:of|اصل)$/.test(key(to + 1)) ? to + 2 : to + 1,
    to + 1,
  ];
  if (!/^(?:of|out|من)$/.test(key(to))) return to;
  const totals = start.map((at) => valueAt(line, words, key(at) === 'the' ? at + 1 : at));
  const total = totals.find((one) => one !== undefined && one.value >= value);
  return total?.to ?? to;
}

/** Whether a number is no count: `1 in 4`, or a part of it, `half of the 50`. */
function isRatio(line: string, words: readonly LineWord[], { at, to }: FoundNumber): boolean {
  const before = line.slice(0, words[at]?.start);
  if (
    /\b(?:half|third|quarter|most|thirds|quarters) of (?:the |those )?$|\bone in $|\d in $/i.test(
      before,
    )
  ) {
    return true;
  }
  return words[to]?.key === 'in' && valueAt(line, words, to + 1) !== undefined && to === at + 1;
}

/** Whether a number is the first of two between which the true one lies. */
const isBetween = (words: readonly LineWord[], at: number): boolean =>
  words[at - 1]?.forms.some((form) => form === 'between' || form === 'بين') === true;

function rangeFrom(
  line: string,
  words: readonly LineWord[],
  first: Value,
  at: number,
): Value | undefined {
  const second = valueAt(line, words, secondAt(line, words, first.to, at));
  return second !== undefined && second.value > first.value ? second : undefined;
}

/** Where the second number of a range would stand: after a hyphen, `to`, or the `and` of `between`. */
function secondAt(line: string, words: readonly LineWord[], to: number, at: number): number {
  const key = words[to]?.key ?? '';
  const isOfTwo = isBetween(words, at);
  if (/^\s?[-–]\s?$/.test(line.slice(words[to - 1]?.end, words[to]?.start))) return to;
  if (isOfTwo && key !== 'and') return key.startsWith('و') ? to : -1;
  if (hasChanged(line, words, at)) return -1;
  return isOfTwo || /^(?:to|الي)$/.test(key) ? to + 1 : -1;
}

/** Whether a number is what something was before it changed: `from 10 to 12`. */
export function hasChanged(line: string, words: readonly LineWord[], at: number): boolean {
  return /^(?:from|من)$/.test(words[at - 1]?.key ?? '') && CHANGING.test(line);
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
  const sign = SIGNS[line[(words[at]?.start ?? 0) - 1] ?? ''];
  if (sign !== undefined) return sign;
  return BEFORE_NUMBER.find(([said]) => endsWith(words, at, said))?.[1];
}

/** Signs before a number that say how it is meant. */
const SIGNS: Readonly<Record<string, 'at_least' | 'at_most' | 'approx'>> = {
  '~': 'approx',
  '≈': 'approx',
  '>': 'at_least',
  '≥': 'at_least',
  '<': 'at_most',
  '≤': 'at_most',
};

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
