import { type Vocabulary } from '@sitlog/vocabulary';
import { COMES_TO } from '../language/language.js';
import { type OpenSpan } from '../parts.js';
import { type LineWord } from '../words/words.js';
import { type Counted, phrasesAt } from './counted.js';
import { type FoundNumber } from './value.js';

/** A line in which figures are looked for. */
export interface LineOfFigures {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly vocabulary: Vocabulary;
  readonly counted: Counted;
  readonly period: OpenSpan | undefined;
  /** Whether a word belongs to something else: a time, a source. */
  readonly isTaken: (at: number) => boolean;
}

/** Where the figures before and after a number stand. */
export interface Limits {
  readonly left: number;
  readonly right: number;
}

/** Words that name what is counted, from one of the line on. */
export interface CountedName {
  readonly at: number;
  readonly length: number;
  readonly codes: readonly string[];
}

/** The words that name what a number counts: its unit, and the measure. */
export interface Nouns {
  readonly unit: CountedName | undefined;
  readonly measure: CountedName | undefined;
}

/** What a number counts, as the words near it name it. */
export function nounsOf(number: FoundNumber, limits: Limits, about: LineOfFigures): Nouns {
  const { words, counted } = about;
  const after = near(number, limits, about);
  const found = (all: Counted['units']): readonly CountedName[] =>
    after.map((at) => ({ at, ...phrasesAt(words, at, all) })).filter(({ length }) => length > 0);
  const [unit] = found(counted.units);
  const told = found(counted.measures);
  const before = earlier(number, limits, about);
  const isRight = (one: CountedName): boolean => one.at === number.to;
  const beside = before.filter((one) => endsAt(one, number.from, words));
  // `team of 168 arrives`, تعافي ٣٢٩ مريضا: what stands before says what is counted, and the word after who.
  const isSaid = unit?.at === number.to || words[number.from - 1]?.key === 'of';
  const right = told.filter(isRight);
  const next = isSaid ? [...beside, ...right] : [...right, ...beside];
  const grown = told.length + before.length === 0 ? grownTo(number, limits, about) : [];
  const [measure] = next.length > 0 ? next : [...told, ...before, ...grown];
  // A unit further on belongs to something else where the measure stands right before the number.
  const isOther = next.length > 0 && !next.some(isRight) && unit !== undefined && !isRight(unit);
  return { unit: isOther ? undefined : unit, measure };
}

/** Whether words end right before a number, or before the `of` of it. */
function endsAt({ at, length }: CountedName, from: number, words: readonly LineWord[]): boolean {
  return at + length === from || (at + length === from - 1 && words[from - 1]?.key === 'of');
}

/** The words after a number that may name what it counts: three at most, not beyond a comma or the next number. */
function near(
  { to }: FoundNumber,
  { right }: Limits,
  { line, words, isTaken }: LineOfFigures,
): readonly number[] {
  const found: number[] = [];
  const isLeast = words.slice(to, to + 3).some(({ key }) => key === 'الاقل');
  const end = Math.min(to + (isLeast ? 5 : 3), right, words.length);
  for (let at = to; at < end && !isTaken(at); at += 1) {
    if (/[,;،؛.:()]|\s[-–—]\s/.test(line.slice(words[at - 1]?.end, words[at]?.start))) break;
    if (isJoined(words[at]?.key ?? '')) break;
    found.push(at);
  }
  return found;
}

/** Whether a word begins with the Arabic `and`, and not with a letter of its own. */
function isJoined(key: string): boolean {
  return (
    /^(?:and|و\p{L}{3,})$/u.test(key) &&
    !/^و(?:فا[هة]|في|صو|صل|قو|قف|زي|زا|حد|سا?[طئ]|ضع|لا)/u.test(key)
  );
}

/** Measures that are named right before a number. */
function earlier(
  { from }: FoundNumber,
  { left }: Limits,
  { line, words, counted, isTaken }: LineOfFigures,
) {
  return [1, 2, 3]
    .map((back) => from - back)
    .filter((at) => at >= left && !isTaken(at))
    .filter((at) => !/[,;،؛.:()]/.test(line.slice(words[at]?.end, words[from]?.start)))
    .map((at) => ({ at, ...phrasesAt(words, at, counted.measures) }))
    .filter(({ length }) => length > 0)
    .slice(0, 1);
}

/** What has come to a number: `death toll in the city rises to 12`. */
function grownTo(
  { from }: FoundNumber,
  { left }: Limits,
  { line, words, counted, isTaken }: LineOfFigures,
) {
  if (!COMES_TO.has(words[from - 1]?.key ?? '') && !COMES_TO.has(words[from]?.key ?? '')) return [];
  return words
    .slice(0, from)
    .map((_, at) => at)
    .filter((at) => at >= Math.max(left, from - 10) && !isTaken(at))
    .filter((at) => !/[,;،؛.:()]\s/.test(line.slice(words[at]?.end, words[from]?.start)))
    .map((at) => ({ at, ...phrasesAt(words, at, counted.measures) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 1);
}
