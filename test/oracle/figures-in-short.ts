import { type FigureGroup, type FigureLine, type GradedLine } from '@sitlog/board';
import { type NaiveGroup } from './figures.js';

/** Derived figures as the oracle words them. */
export function naively(groups: readonly FigureGroup[]): readonly NaiveGroup[] {
  return groups.map(worded).toSorted(inOrder);
}

function worded(group: FigureGroup): NaiveGroup {
  const { facet, of, availability, key, lines, possible, assessments, envelopes } = group;
  const { origins = [], destinations = [] } = group;
  const isMoved = origins.length > 0 || destinations.length > 0;
  const { measure, unit, stockFlow, scope, disaggregation } = key;
  return {
    facet,
    of,
    availability,
    ...(isMoved ? { way: `${origins.join('+')} > ${destinations.join('+')}` } : {}),
    counts: [measure, unit, stockFlow, scope, disaggregation?.sex ?? ''].join(' '),
    lines: lines.map(wordedLine).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    possible: possible.map(({ line }) => nameOf(line)).toSorted(),
    assessments: assessments.map(({ line }) => nameOf(line)).toSorted(),
    possibleAssessments: group.possibleAssessments.map(({ line }) => nameOf(line)).toSorted(),
    envelopes: envelopes.map(({ period: _, ...envelope }) => envelope),
    preferred: group.preferred.flatMap(({ choice, line }) =>
      line === undefined ? [] : [`${nameOf(line)} by ${choice.by}`],
    ),
  };
}

function wordedLine({ line, grade, isCredible }: GradedLine): NaiveGroup['lines'][number] {
  const { low, best, high, persons } = line.numbers;
  return {
    name: nameOf(line),
    low,
    best,
    high,
    persons: persons === undefined ? null : (persons.best ?? persons.low ?? persons.high),
    grade: `${grade.reliability}${grade.credibility}`,
    isCredible,
  };
}

/** Sorts lists whose order the rule leaves open, and groups by what they count. */
export function sorted(groups: readonly NaiveGroup[]): readonly NaiveGroup[] {
  const text = (one: unknown): string => JSON.stringify(one);
  const byText = (a: unknown, b: unknown): number => (text(a) < text(b) ? -1 : 1);
  return groups
    .map((group) => ({
      ...group,
      envelopes: group.envelopes.toSorted(byText),
      preferred: group.preferred.toSorted(),
    }))
    .toSorted(inOrder);
}

function inOrder(a: NaiveGroup, b: NaiveGroup): number {
  const key = ({ facet, of, availability, way, counts }: NaiveGroup): string =>
    JSON.stringify([facet, of, availability, way, counts]);
  return key(a) < key(b) ? -1 : 1;
}

function nameOf({ entryNo, index }: FigureLine): string {
  return `${entryNo}#${index}`;
}
