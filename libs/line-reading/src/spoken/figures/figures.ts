import { type Vocabulary } from '@sitlog/vocabulary';
import { NO_NOUN, NUMBERED } from '../language.js';
import { type FoundNumber, numbersOfLine } from './numbers.js';
import { type ReadFigure, type OpenSpan } from '../parts.js';
import { type LineWord } from '../words.js';
import { type Counted, phrasesAt } from './counted.js';

/** A figure among the words of a line. */
export interface FoundFigure {
  readonly from: number;
  readonly to: number;
  readonly choices: readonly ReadFigure[];
}

interface Line {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly vocabulary: Vocabulary;
  readonly counted: Counted;
  readonly period: OpenSpan | undefined;
  /** Whether a word belongs to something else: a time, a source. */
  readonly isTaken: (at: number) => boolean;
}

/** The figures of a line: numbers with what they count, which has to be asked for where it is not said. */
export function figuresOfLine(about: Line): readonly FoundFigure[] {
  const numbers = numbersOfLine(about.line, about.words, about.vocabulary).filter(
    ({ at, to }) => !about.isTaken(at) && !about.isTaken(to - 1),
  );
  const found: FoundFigure[] = [];
  for (const [i, number] of numbers.entries()) {
    const limits = { left: found.at(-1)?.to ?? 0, right: numbers[i + 1]?.from ?? Infinity };
    const one = figureOf(number, limits, about);
    if (one !== undefined) found.push(one);
  }
  return found;
}

const MOST_OFFERED = 8;

interface Limits {
  readonly left: number;
  readonly right: number;
}

interface Named {
  readonly at: number;
  readonly length: number;
  readonly codes: readonly string[];
}

/** The words that name what a number counts: its unit, and the measure. */
interface Nouns {
  readonly unit: Named | undefined;
  readonly measure: Named | undefined;
}

function figureOf(number: FoundNumber, limits: Limits, about: Line): FoundFigure | undefined {
  const { words, vocabulary } = about;
  const isLength = !number.isPercent && NO_NOUN.has(words[number.to]?.key ?? '');
  if (isLength || NUMBERED.has(words[number.at - 1]?.key ?? '')) return undefined;
  const nouns = nounsOf(number, limits, about);
  const unit = number.isPercent ? symbolOf(vocabulary, '%') : nouns.unit?.codes[0];
  const ends = [nouns.unit, nouns.measure].flatMap((one) =>
    one === undefined ? [] : [one.at + one.length],
  );
  const place = {
    from: Math.min(number.from, nouns.measure?.at ?? number.from),
    to: Math.max(number.to, ...ends),
  };
  const codes = measuresFor(nouns.measure, unit, about);
  if (codes.length > 0) {
    const unitOf = (measure: string) => unit ?? vocabulary.measures.get(measure)?.units[0];
    const choices = codes.map((measure) =>
      figure(number, { measure, unit: unitOf(measure) }, about),
    );
    return { ...place, choices };
  }
  if (unit === undefined && !isNounAfter(number, about)) return undefined;
  const open = unit === undefined ? [] : countedIn(unit, about);
  const measures = [null, ...open.slice(0, MOST_OFFERED)];
  return { ...place, choices: measures.map((measure) => figure(number, { measure, unit }, about)) };
}

function nounsOf(number: FoundNumber, limits: Limits, about: Line): Nouns {
  const { words, counted } = about;
  const after = near(number, limits, about);
  const found = (all: Counted['units']): readonly Named[] =>
    after.map((at) => ({ at, ...phrasesAt(words, at, all) })).filter(({ length }) => length > 0);
  const [unit] = found(counted.units);
  const told = found(counted.measures);
  const before = earlier(number, limits, about);
  const isRight = (one: Named): boolean => one.at === number.to;
  const next = [
    ...told.filter(isRight),
    ...before.filter((one) => one.at + one.length === number.from),
  ];
  const [measure] = next.length > 0 ? next : [...told, ...before];
  // A unit further on belongs to something else where the measure stands right before the number.
  const isOther = next.length > 0 && !next.some(isRight) && unit !== undefined && !isRight(unit);
  return { unit: isOther ? undefined : unit, measure };
}

/** What is counted: what is named, else what the line speaks of, else the only thing that is counted in the unit. */
function measuresFor(
  named: Named | undefined,
  unit: string | undefined,
  about: Line,
): readonly string[] {
  const all = unit === undefined ? undefined : countedIn(unit, about);
  const fits = (code: string): boolean => all?.includes(code) !== false;
  const codes = (named?.codes ?? []).filter(fits);
  if (codes.length > 0 || all === undefined) return codes;
  const clause = inClause(about, fits);
  return clause.length > 0 || all.length > 1 ? clause : all;
}

function countedIn(unit: string, { vocabulary }: Line): readonly string[] {
  return vocabulary.measures.all
    .filter(({ units }) => units.includes(unit))
    .map(({ code }) => code);
}

function symbolOf({ units }: Vocabulary, symbol: string): string | undefined {
  return units.all.find((unit) => unit.symbol === symbol)?.code;
}

/** The words after a number that may name what it counts: three at most, not beyond a comma or the next number. */
function near(
  { to }: FoundNumber,
  { right }: Limits,
  { line, words, isTaken }: Line,
): readonly number[] {
  const found: number[] = [];
  for (let at = to; at < Math.min(to + 3, right, words.length) && !isTaken(at); at += 1) {
    if (/[,;،؛.:()]|\s[-–—]\s/.test(line.slice(words[at - 1]?.end, words[at]?.start))) break;
    if (/^(?:and|و\p{L}{3,})$/u.test(words[at]?.key ?? '')) break;
    found.push(at);
  }
  return found;
}

/** Measures that are named right before a number. */
function earlier({ from }: FoundNumber, { left }: Limits, { line, words, counted, isTaken }: Line) {
  return [1, 2, 3]
    .map((back) => from - back)
    .filter((at) => at >= left && !isTaken(at))
    .filter((at) => !/[,;،؛.:()]/.test(line.slice(words[at]?.end, words[from]?.start)))
    .map((at) => ({ at, ...phrasesAt(words, at, counted.measures) }))
    .filter(({ length }) => length > 0)
    .slice(0, 1);
}

/** Measures of which one word at least stands somewhere in the line, and that fit the unit. */
function inClause(
  { words, counted, isTaken }: Line,
  fits: (code: string) => boolean,
): readonly string[] {
  const all = words.flatMap((_, at) =>
    isTaken(at) ? [] : phrasesAt(words, at, counted.measures).codes,
  );
  return [...new Set(all)].filter(fits);
}

function isNounAfter({ at, to, isPercent }: FoundNumber, { line, words }: Line): boolean {
  if (isPercent) return true;
  const [before, after] = [words[at - 1]?.key ?? '', words[to]];
  if (after === undefined || NUMBERED.has(before) || NO_NOUN.has(after.key)) return false;
  if (!/^\s$/.test(line.slice(words[to - 1]?.end, after.start))) return false;
  return /[\u0600-\u06ff]{3}/.test(after.key) || /^[a-z]{3,}s$/.test(after.key);
}

function figure(
  { quantifier, min, best, max, verbal }: FoundNumber,
  { measure, unit }: { readonly measure: string | null; readonly unit: string | undefined },
  { vocabulary, period, line }: Line,
): ReadFigure {
  const own = measure === null ? undefined : vocabulary.measures.get(measure)?.stockFlow;
  const isStill = /\b(?:still|currently|now|cap|capacity)\b|لا يزال|حاليا/i.test(line);
  const flow = period === undefined ? (isStill ? 'stock' : 'cumulative') : 'flow';
  return {
    measure,
    unit,
    quantifier,
    min,
    best,
    max,
    verbal,
    stockFlow: own ?? flow,
    period: own === 'stock' ? undefined : period,
  };
}
