import { type Vocabulary } from '@sitlog/vocabulary';
import { COMES_TO, NO_NOUN, NUMBERED, OF_TIME, STATE } from '../language/language.js';
import { hasChanged, numbersOfLine } from './numbers.js';
import { type FoundNumber } from './value.js';
import { type ReadFigure } from '../parts.js';
import { phrasesAt } from './counted.js';
import { type Limits, type LineOfFigures, type CountedName, type Nouns, nounsOf } from './nouns.js';

/** A figure among the words of a line. */
export interface FoundFigure {
  readonly from: number;
  readonly to: number;
  readonly choices: readonly ReadFigure[];
}

/** The figures of a line: numbers with what they count, which has to be asked for where it is not said. */
export function figuresOfLine(about: LineOfFigures): readonly FoundFigure[] {
  const { line, words, vocabulary, counted, isTaken } = about;
  const isDual = (at: number): boolean => counted.isDual(words[at]);
  const numbers = numbersOfLine(line, words, vocabulary, isDual).filter(
    ({ at, to }) => !isTaken(at) && !isTaken(Math.max(at, to - 1)),
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
/** What is counted in more units than these can be anything: what it is has to be said. */
const MOST_UNITS = 2;

function figureOf(
  number: FoundNumber,
  limits: Limits,
  about: LineOfFigures,
): FoundFigure | undefined {
  const { vocabulary } = about;
  if (isNoCount(number, about)) return undefined;
  const nouns = nounsOf(number, limits, about);
  const unit = number.isPercent ? symbolOf(vocabulary, '%') : nouns.unit?.codes[0];
  const place = placeOf(number, nouns);
  const isCounted = unit === undefined && isNounAfter(number, about);
  const isOfOther = isCounted && nouns.measure?.at !== number.to;
  const codes = measuresFor(nouns.measure, unit, about).filter(
    (code) => !isOfOther || (vocabulary.measures.get(code)?.units.length ?? 0) <= MOST_UNITS,
  );
  if (codes.length > 0) {
    const unitOf = (measure: string) => unit ?? vocabulary.measures.get(measure)?.units[0];
    const choices = codes.map((measure) =>
      figure(number, { measure, unit: unitOf(measure) }, about),
    );
    return { ...place, choices };
  }
  if (unit === undefined && !isCounted) return undefined;
  const open = unit === undefined ? [] : countedIn(unit, about);
  const measures = [null, ...open.slice(0, MOST_OFFERED)];
  return { ...place, choices: measures.map((measure) => figure(number, { measure, unit }, about)) };
}

/** Whether a number is a length of time, a number of something, or what was before it grew. */
function isNoCount({ at, to, isPercent }: FoundNumber, { line, words }: LineOfFigures): boolean {
  const after = words[to]?.key ?? '';
  if (!isPercent && OF_TIME.has(after)) return true;
  if (hasChanged(line, words, at) && COMES_TO.has(after)) return true;
  return NUMBERED.has(words[at - 1]?.key ?? '');
}

function placeOf({ from, to }: FoundNumber, { unit, measure }: Nouns) {
  const ends = [unit, measure].flatMap((one) => (one === undefined ? [] : [one.at + one.length]));
  return { from: Math.min(from, measure?.at ?? from), to: Math.max(to, ...ends) };
}

/** What is counted: what is named, else what the line speaks of, else the only thing that is counted in the unit. */
function measuresFor(
  named: CountedName | undefined,
  unit: string | undefined,
  about: LineOfFigures,
): readonly string[] {
  const all = unit === undefined ? undefined : countedIn(unit, about);
  const fits = (code: string): boolean => all?.includes(code) !== false;
  const codes = (named?.codes ?? []).filter(fits);
  if (codes.length > 0 || all === undefined) return codes;
  const clause = inClause(about, fits);
  return clause.length > 0 || all.length > 1 ? clause : all;
}

function countedIn(unit: string, { vocabulary }: LineOfFigures): readonly string[] {
  return vocabulary.measures.all
    .filter(({ units }) => units.includes(unit))
    .map(({ code }) => code);
}

function symbolOf({ units }: Vocabulary, symbol: string): string | undefined {
  return units.all.find((unit) => unit.symbol === symbol)?.code;
}

/** Measures of which one word at least stands somewhere in the line, and that fit the unit. */
function inClause(
  { words, counted, isTaken }: LineOfFigures,
  fits: (code: string) => boolean,
): readonly string[] {
  const all = words.flatMap((_, at) =>
    isTaken(at) ? [] : phrasesAt(words, at, counted.measures).codes,
  );
  return [...new Set(all)].filter(fits);
}

function isNounAfter({ at, to, isPercent }: FoundNumber, { line, words }: LineOfFigures): boolean {
  if (isPercent) return true;
  const [before, after] = [words[at - 1]?.key ?? '', words[to]];
  if (after === undefined || NUMBERED.has(before) || NO_NOUN.has(after.key)) return false;
  if (!/^\s$/.test(line.slice(words[to - 1]?.end, after.start))) return false;
  return /[\u0600-\u06ff]{3}/.test(after.key) || /^[a-z]{3,}s$/.test(after.key);
}

function figure(
  { quantifier, min, best, max, verbal }: FoundNumber,
  { measure, unit }: { readonly measure: string | null; readonly unit: string | undefined },
  { vocabulary, period, line }: LineOfFigures,
): ReadFigure {
  const own = measure === null ? undefined : vocabulary.measures.get(measure)?.stockFlow;
  const isStill = STATE.test(line);
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
