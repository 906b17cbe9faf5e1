import {
  isCertain,
  type KnownName,
  lineReader,
  type ReadFigure,
  type SpokenPart,
} from '@sitlog/line-reading';
import type {
  CorpusLine,
  CorpusPart,
  FigureRead,
  ReadBy,
  RegisteredName,
  Window,
} from './corpus.js';
import { wordsOf } from './corpus.js';

/**
 * How a part was read: as certain and right; right, but asked about first; with what is right among other choices; not seen; wrong,
 * and marked as uncertain; or, which must never be, wrong and recorded as if it were certain.
 */
export const OUTCOMES = ['certain', 'asked', 'offered', 'missed', 'marked', 'unmarked'] as const;

/** What became of one part, of the corpus or of the reading alone. */
export interface Scored {
  readonly line: string;
  readonly language: 'en' | 'ar';
  readonly is: CorpusPart['is'];
  readonly text: string;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly read: string;
}

const known = ({ id, type, names, also = [] }: RegisteredName): KnownName => ({
  id,
  type,
  names: [names.en, names.ar, ...also],
});

/** Reads lines as the situation of a corpus file would. */
export function readerOf(situation: ReadBy) {
  const { sources, actors, places, subjects, timeZone, now } = situation;
  const read = lineReader({
    sources: sources.map(known),
    actors: actors.map(known),
    places: places.map(known),
    subjects: subjects.map(known),
    vocabulary: wordsOf(situation),
  });
  return (line: string) => read(line, { now: Date.parse(now), zone: timeZone });
}

const at = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
const isSpan = (
  one: Window,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): boolean => at(one.from) === from && at(one.to) === to;

/** Whether one choice of a part that was read is one of those that are right. */
export function isRight(wanted: CorpusPart, choice: unknown, part: SpokenPart): boolean {
  switch (wanted.is) {
    case 'kind':
      return wanted.codes.includes(choice as string);
    case 'subject':
      return wanted.ids.includes(choice as string);
    case 'source':
      return (
        wanted.ids.includes(choice as string) &&
        part.is === 'source' &&
        wanted.acts.includes(part.act) &&
        wanted.link === part.link
      );
    case 'place':
    case 'actor':
      return (
        wanted.ids.includes(choice as string) && 'role' in part && wanted.roles.includes(part.role)
      );
    case 'time':
      return wanted.spans.some(
        (span) =>
          isSpan(span, choice as never) &&
          span.precision === (choice as { readonly precision: string }).precision,
      );
    case 'window':
    case 'ahead':
      return wanted.spans.some((span) => isSpan(span, choice as never));
    case 'deadline':
      return wanted.moments.some((moment) => at(moment) === choice);
    case 'figure':
      return wanted.figures.some((figure) => isFigure(figure, choice as ReadFigure));
    case 'demand': {
      const { by = [], of = [], deadline } = wanted;
      const read = choice as {
        readonly by: readonly string[];
        readonly of: readonly string[];
        readonly deadline?: number;
      };
      return (
        by.join() === read.by.join() &&
        of.join() === read.of.join() &&
        (deadline === undefined ? undefined : Date.parse(deadline)) === read.deadline
      );
    }
  }
}

function isFigure(wanted: FigureRead, read: ReadFigure): boolean {
  const isNumber = (['min', 'best', 'max', 'quantifier', 'verbal', 'measure'] as const).every(
    (member) => wanted[member] === read[member],
  );
  if (!isNumber) return false;
  if (wanted.measure === null) return true;
  const isOver =
    wanted.period === undefined ||
    (read.period !== undefined && isSpan(wanted.period, read.period));
  return (
    wanted.unit === read.unit && isOver && wanted.stockFlow?.includes(read.stockFlow) !== false
  );
}

const endOf = ({ start, text }: CorpusPart): number => start + text.length;

/** Whether a part that was read is of the words that say one of the corpus. */
export function isAt(wanted: CorpusPart, part: SpokenPart): boolean {
  if (wanted.is !== part.is) return false;
  const isMeant = wanted.is === 'subject' && 'implied' in wanted;
  if (isMeant && part.is === 'subject' && wanted.ids.some((id) => part.choices.includes(id))) {
    return true;
  }
  return part.start < endOf(wanted) && wanted.start < part.end;
}

function outcomeOf(wanted: CorpusPart, found: readonly SpokenPart[]): Scored['outcome'] {
  if (found.length === 0) return 'missed';
  const rights = (part: SpokenPart): number =>
    (part.choices as readonly unknown[]).filter((choice) => isRight(wanted, choice, part)).length;
  const certain = found.find(isCertain);
  if (certain !== undefined) {
    if (wanted.certainty === 'ask' || rights(certain) === 0) return 'unmarked';
    return 'certain';
  }
  const isFirst = found.some((part) => isRight(wanted, part.choices[0], part));
  const isOffered = found.some((part) => rights(part) > 0);
  if (wanted.certainty === undefined) return isFirst ? 'asked' : isOffered ? 'offered' : 'marked';
  const isNothing = 'ids' in wanted && wanted.ids.length === 0;
  if (isNothing) return found.some(({ choices }) => choices.length === 0) ? 'asked' : 'marked';
  return isOffered ? 'asked' : 'marked';
}

/** What became of each part of a line, and of each that was read and is not there. */
export function scored(line: CorpusLine, parts: readonly SpokenPart[]): readonly Scored[] {
  const of = (one: Omit<Scored, 'line' | 'language'>): Scored => ({
    line: line.id,
    language: line.language,
    ...one,
  });
  const told = (part: SpokenPart): string => JSON.stringify(part.choices);
  const wanted = line.parts.flatMap((part): readonly Scored[] => {
    const found = parts.filter((read) => isAt(part, read));
    const outcome = outcomeOf(part, found);
    if (outcome === 'missed' && part.optional === true) return [];
    return [of({ is: part.is, text: part.text, outcome, read: found.map(told).join() })];
  });
  const others = parts.filter((part) => !line.parts.some((one) => isAt(one, part)));
  const more = others.map((part) =>
    of({
      is: part.is,
      text: line.line.slice(part.start, part.end),
      outcome: isCertain(part) ? 'unmarked' : 'marked',
      read: told(part),
    }),
  );
  return [...wanted, ...more];
}

/** Whether a headline is one of those that are right; the whole line always is. */
export function isHeadline({ line, headlines }: CorpusLine, headline: string): boolean {
  const bare = (text: string): string => text.replace(/[\s,،:;.–—-]+/g, ' ').trim();
  return [line, ...headlines].some((one) => bare(one) === bare(headline));
}

/** What would record something false and is proposed first, so that it is taken by whoever takes all. */
export function falseIn({ never = [] }: CorpusLine, parts: readonly SpokenPart[]) {
  return parts
    .map(({ choices }) => choices[0])
    .filter((first) => never.some((one) => one === first));
}
