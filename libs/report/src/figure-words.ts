import {
  type FigureGroup,
  type FigureLine,
  type FigureList,
  type GradedLine,
  type Numbers,
  type ReadNumbers,
} from '@sitlog/board';
import { type EntryState, type Figure } from '@sitlog/situation';
import { type ReportInput } from './document/input.js';
import { occurrence, source, span, subject, within, written } from './terms.js';
import {
  conversionInWords,
  english,
  joined,
  numberInWords,
  own,
  sentences,
  type Phrase,
  phrase,
  spaced,
} from '@sitlog/words';

type From = Pick<ReportInput, 'registers' | 'naming'>;

const UNITS: Readonly<Record<Figure['unit'], string>> = {
  person: 'persons',
  household: 'households',
  vehicle: 'vehicles',
  building: 'buildings',
  percent: 'percent',
  ratio: 'ratio',
};
const COUNTED: Readonly<Record<Figure['stockFlow'], string>> = {
  stock: 'how many at the time',
  flow: 'how many in the period',
  cumulative: 'running total',
};
const PLANNED = 'planned, not available';

/** What figures of a group count. */
export function counted(group: FigureGroup, from: From): Phrase {
  const { measure, unit, stockFlow, scope, excludes, disaggregation = {} } = group.key;
  const parts = Object.entries(disaggregation).map(([name, of]) => phrase`${own(name)} ${of}`);
  const { availability } = group;
  const state = availability === 'planned' ? PLANNED : availability;
  const of = english.and(group.of.map((id) => subject(id, from)));
  return joined(
    [
      phrase`${capital(spaced(measure).replaceAll('.', ' '))} (${own(UNITS[unit])}, ${own(COUNTED[stockFlow])})`,
      phrase`“${scope}”`,
      ...(of.length === 0 ? [] : [phrase`of ${of}`]),
      ...(state === undefined ? [] : [own(state)]),
      ...parts,
      ...(excludes === undefined ? [] : [phrase`without ${excludes}`]),
    ],
    '; ',
  );
}

/** The number as the source put it: its words, its bounds, and what is not given. */
export function number({ figure, numbers }: FigureLine): Phrase {
  const { verbal } = figure;
  const { convention } = numbers;
  const parts = [
    verbal === undefined ? [] : phrase`“${verbal}”`,
    own(put(numbers, figure.quantifier)),
    convention?.applied === true ? phrase`bounds by convention: ${convention.note}` : [],
    own(inPersons(numbers)),
  ];
  return joined(
    parts.filter((part) => part.length > 0),
    '; ',
  );
}

function put(numbers: Numbers, quantifier: Figure['quantifier']): string {
  const how = QUANTIFIERS[quantifier];
  const one = onlyOne(numbers);
  if (one !== undefined && PREFIXES.has(quantifier)) return `${how} ${numberInWords(one)}`;
  const { low, best, high } = numbers;
  const isAll = one === low && one === best && one === high;
  if (isAll) return `${given(best)} (${how === '' ? ALL_THREE : how})`;
  return how === '' ? bounds(numbers) : `${how}: ${bounds(numbers)}`;
}

/** The number, where only one is given, once or more often. */
function onlyOne({ low, best, high }: Numbers): number | undefined {
  const [one, ...others] = new Set([low, best, high].filter((number) => number !== null));
  return others.length === 0 ? one : undefined;
}

const ALL_THREE = 'low, best and high';

function bounds({ low, best, high }: Numbers): string {
  return `low ${given(low)}, best ${given(best)}, high ${given(high)}`;
}

function inPersons(numbers: ReadNumbers): string {
  const { persons } = numbers;
  if (persons === undefined) return '';
  return `in persons ${bounds(persons)}, ${conversionInWords(numbers, english) ?? ''}`;
}

const QUANTIFIERS: Readonly<Record<Figure['quantifier'], string>> = {
  exact_as_reported: 'exact as reported',
  at_least: 'at least',
  at_most: 'at most',
  approx: 'about',
  range: 'a range',
  verbal: '',
  unknown: 'number not known',
};

const PREFIXES: ReadonlySet<Figure['quantifier']> = new Set(['at_least', 'at_most', 'approx']);

/** A number, or that there is none, which is not 0. */
export function given(number: number | null): string {
  return number === null ? 'not given' : numberInWords(number);
}

/** Who gives a figure, on which grade, and how it stands. */
export function givenBy(
  { line, grade, isCredible }: GradedLine,
  list: FigureList,
  from: From,
): Phrase {
  return sentences([
    phrase`${source(line.origin, from)}, grade ${own(`${grade.reliability}${grade.credibility}`)}.`,
    line.verification === 'verified' ? own('Verified by the verification desk.') : [],
    isCredible ? [] : own('Graded as not credible: outside what figures span.'),
    own(STANDINGS[list]),
  ]);
}

const OPEN = 'It may hold at this moment, or may not.';
const APART = 'An assessment of its own, apart from the accounts.';
const STANDINGS: Readonly<Record<FigureList, string>> = {
  lines: '',
  possible: OPEN,
  assessments: APART,
  possibleAssessments: `${APART} ${OPEN}`,
};

/** As of when a figure holds: as it is given, else its period, else when what it counts occurred. */
export function asOf(line: FigureLine, entry: EntryState | undefined, from: From): Phrase {
  const { figure } = line;
  const period =
    figure.period === undefined ? undefined : phrase`for the period ${span(figure.period, from)}`;
  if (figure.asOf !== undefined) {
    const at = written(figure.asOf, from);
    return period === undefined ? at : phrase`${at}, ${period}`;
  }
  if (period !== undefined) return period;
  return entry === undefined ? within(line.when, from) : occurrence(entry, from);
}

function capital(text: string): Phrase {
  return own(text.slice(0, 1).toUpperCase() + text.slice(1));
}
