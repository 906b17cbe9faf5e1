import {
  type FigureGroup,
  type FigureLine,
  type FigureList,
  type GradedLine,
  type Numbers,
  type ReadNumbers,
} from '@sitlog/board';
import { type EntryState, type Figure } from '@sitlog/situation';
import {
  conversionInWords,
  joined,
  numberInWords,
  own,
  type Phrase,
  phrase,
  sentences,
} from '@sitlog/words';
import {
  type From,
  occurrence,
  place,
  quoted,
  source,
  span,
  subject,
  within,
  written,
} from './terms.js';
import { reportWords } from './words/in-language.js';

/** What figures of a group count. */
export function countedInWords(group: FigureGroup, from: From): Phrase {
  const { measure, unit, stockFlow, scope, excludes, disaggregation = {} } = group.key;
  const { stockFlows, availability } = from.words.figures;
  const { figures } = reportWords(from.words);
  const parts = Object.entries(disaggregation).map(
    ([name, of]) => phrase`${own(figures.disaggregation(name))} ${of}`,
  );
  const of = from.words.and(group.of.map((id) => subject(id, from)));
  const { origins = [], destinations = [] } = group;
  const named = (places: readonly string[]): Phrase | undefined =>
    places.length === 0 ? undefined : from.words.and(places.map((id) => place(id, from)));
  const counting = `${from.words.vocabulary.unit(unit)}${from.words.comma}${stockFlows[stockFlow]}`;
  return joined(
    [
      phrase`${own(figures.measure(from.words.vocabulary.measure(measure)))} (${own(counting)})`,
      quoted(scope, from),
      ...(of.length === 0 ? [] : [figures.of(of)]),
      from.words.figures.way(named(origins), named(destinations)),
      ...(group.availability === undefined ? [] : [own(availability[group.availability])]),
      ...parts,
      ...(excludes === undefined ? [] : [figures.without(phrase`${excludes}`)]),
    ].filter((part) => part.length > 0),
    from.words.semicolon,
  );
}

/** The number as the source put it: its words, its bounds, and what is not given. */
export function number({ figure, numbers }: FigureLine, from: From): Phrase {
  const { verbal } = figure;
  const { convention } = numbers;
  const { figures } = reportWords(from.words);
  const parts = [
    verbal === undefined ? [] : quoted(verbal, from),
    own(put(numbers, figure.quantifier, from)),
    convention?.applied === true ? figures.byConvention(convention) : [],
    own(inPersons(numbers, from)),
  ];
  return joined(
    parts.filter((part) => part.length > 0),
    from.words.semicolon,
  );
}

function put(numbers: Numbers, quantifier: Figure['quantifier'], from: From): string {
  const { quantifiers, quantified, allThree } = reportWords(from.words).figures;
  const how = quantifiers[quantifier];
  const one = onlyOne(numbers);
  if (one !== undefined && PREFIXES.has(quantifier)) return quantified(how, numberInWords(one));
  const { low, best, high } = numbers;
  const isAll = one === low && one === best && one === high;
  if (isAll) return `${given(best, from)} (${how === '' ? allThree : how})`;
  return how === '' ? bounds(numbers, from) : `${how}: ${bounds(numbers, from)}`;
}

/** The number, where only one is given, once or more often. */
function onlyOne({ low, best, high }: Numbers): number | undefined {
  const [one, ...others] = new Set([low, best, high].filter((number) => number !== null));
  return others.length === 0 ? one : undefined;
}

function bounds({ low, best, high }: Numbers, from: From): string {
  const { figures } = reportWords(from.words);
  return figures.bounds(given(low, from), given(best, from), given(high, from));
}

function inPersons(numbers: ReadNumbers, from: From): string {
  const { persons } = numbers;
  if (persons === undefined) return '';
  const conversion = conversionInWords(numbers, from.words) ?? '';
  return reportWords(from.words).figures.inPersons(bounds(persons, from), conversion);
}

const PREFIXES: ReadonlySet<Figure['quantifier']> = new Set(['at_least', 'at_most', 'approx']);

/** A number, or that there is none, which is not 0. */
export function given(number: number | null, { words }: From): string {
  return number === null ? reportWords(words).figures.notGiven : numberInWords(number);
}

/** Who gives a figure, on which grade, and how it stands. */
export function givenBy(
  { line, grade, isCredible }: GradedLine,
  list: FigureList,
  from: From,
): Phrase {
  const { figures } = reportWords(from.words);
  return sentences([
    figures.grade(source(line.origin, from), `${grade.reliability}${grade.credibility}`),
    line.verification === 'verified' ? own(figures.verified) : [],
    isCredible ? [] : own(figures.notCredible),
    own(figures.standings[list]),
  ]);
}

/** As of when a figure holds: as it is given, else its period, else when what it counts occurred. */
export function asOf(line: FigureLine, entry: EntryState | undefined, from: From): Phrase {
  const { figure } = line;
  const { times } = reportWords(from.words);
  const period = figure.period === undefined ? undefined : times.period(span(figure.period, from));
  if (figure.asOf !== undefined) {
    const at = written(figure.asOf, from);
    return period === undefined ? at : joined([at, period], from.words.comma);
  }
  if (period !== undefined) return period;
  return entry === undefined ? within(line.when, from) : occurrence(entry, from);
}
