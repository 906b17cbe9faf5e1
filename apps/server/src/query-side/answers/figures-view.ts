import {
  type FigureGroup,
  type FigureLine,
  foremost,
  type GradedLine,
  type PreferredFigure,
  type Span,
} from '@sitlog/board';
import {
  type FigureLineResponse,
  type FigureResponse,
  type FiguresResponse,
  type PreferredResponse,
  type SpanResponse,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type Catalogue, conversionInWords } from '@sitlog/words';
import { wire, wireMoment } from './entry-view.js';
import { type PlainAnswer } from './plain.js';

/** Figures that count the same as they are answered, without their facet; no more than some of them are listed. */
export function figuresView(
  group: FigureGroup,
  words: Catalogue,
  most = Infinity,
): PlainAnswer<FiguresResponse> {
  const lineView = (graded: GradedLine) => lineViewIn(graded, words);
  const { id, key, of, availability, origins, destinations } = group;
  const lines = foremost(group, 'lines', most);
  return {
    id,
    ...key,
    of,
    ...membersGiven({ availability, origins, destinations }),
    lines: lines.map(lineView),
    unlisted: group.lines.length - lines.length,
    possible: group.possible.map(lineView),
    assessments: group.assessments.map(lineView),
    possibleAssessments: group.possibleAssessments.map(lineView),
    envelopes: group.envelopes.map(({ period, ...envelope }) => ({
      period: period === null ? null : spanView(period),
      ...envelope,
    })),
    preferred: group.preferred.map(preferredView),
  };
}

/** An analyst's choice as it is answered. */
export function preferredView({ choice, line }: PreferredFigure): PlainAnswer<PreferredResponse> {
  const { entryNo, figure, by, at, reason, period } = choice;
  return {
    entry: entryNo,
    figure: line?.index ?? figure,
    by,
    at: formatInstant(at),
    reason,
    period: period === undefined ? null : spanView(period),
  };
}

/** Numbers and words of a figure, and who gives it. */
export function figureView(line: FigureLine, words: Catalogue): PlainAnswer<FigureResponse> {
  const { figure, numbers } = line;
  const { low, best, high, convention, persons } = numbers;
  const { quantifier, verbal, asOf, period, clarity, role } = figure;
  const inWords = conversionInWords(numbers, words);
  return {
    entry: line.entryNo,
    figure: line.index,
    origin: line.origin,
    ...membersGiven({ toldBy: line.toldBy }),
    assessment: line.isAssessment,
    low,
    best,
    high,
    quantifier,
    ...membersGiven({ verbal, convention, asOf, period, clarity, role }),
    ...(persons === undefined || inWords === undefined ? {} : { persons: { ...persons, inWords } }),
    since: wire(line.when),
    verification: line.verification,
    places: line.places.map(({ placeId, description, role: as }) => ({
      ...membersGiven({ placeId, description }),
      role: as,
    })),
  };
}

function lineViewIn(
  { line, grade, isCredible }: GradedLine,
  words: Catalogue,
): PlainAnswer<FigureLineResponse> {
  return { ...figureView(line, words), grade, credible: isCredible };
}

function spanView({ from, to }: Span): PlainAnswer<SpanResponse> {
  return { from: wireMoment(from), to: wireMoment(to) };
}

type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The members that are there. */
export function membersGiven<T extends object>(members: T): Given<T> {
  const found = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found) as Given<T>;
}
