import { type Vocabulary } from '@sitlog/vocabulary';
import { countedBy, countsAt } from './figures/counted.js';
import { figuresOfLine } from './figures/figures.js';
import { CONSEQUENCE } from './language/clauses.js';
import { headlineOf } from './headline.js';
import { kindPhrases } from './kinds/phrases.js';
import { namedIn } from './named.js';
import { namesOf } from './names.js';
import { type PartOf, type ReadBy, type OpenSpan, type SpokenPart } from './parts.js';
import { inSingleSpaces } from './spaces.js';
import { sourcesIn } from './sources/sources.js';
import { subjectsAlike } from './subjects.js';
import { toldOfLine } from './told.js';
import { type FoundTime, timesOfLine } from './times/times.js';
import { type LineWord, wordsIn } from './words/words.js';

/** A line as it was understood. */
interface ReadLine {
  /** In the order in which they stand in the line. */
  readonly parts: readonly SpokenPart[];
  /** The words of the line without what only says from whom it is and, at an end, when it was. */
  readonly headline: string;
}

/** Words that begin a time and belong as well to the act that sets it: `given until`. */
const LIMITS: ReadonlySet<string> = new Set('until till by before حتي قبل'.split(' '));

/** What vocabularies say that lines were read by: registers change often, and what can be said does not. */
const prepared = new WeakMap<Vocabulary, ReturnType<typeof prepare>>();

function prepare(vocabulary: Vocabulary) {
  return { counted: countedBy(vocabulary), phrases: kindPhrases(vocabulary) };
}

function preparedOf(vocabulary: Vocabulary): ReturnType<typeof prepare> {
  const found = prepared.get(vocabulary) ?? prepare(vocabulary);
  prepared.set(vocabulary, found);
  return found;
}

/** Reads lines by registers and a vocabulary, which it prepares once. */
export function lineReader(by: Omit<ReadBy, 'now' | 'zone'>) {
  const names = {
    sources: namesOf(by.sources),
    actors: namesOf(by.actors),
    places: namesOf(by.places),
    subjects: namesOf(by.subjects),
  };
  const { counted, phrases } = preparedOf(by.vocabulary);
  const known = { ...by, names, phrases };

  /** What natural words of a line say, without sigils: it is certain of names alone, and proposes the rest. */
  return function readLine(typed: string, at: Pick<ReadBy, 'now' | 'zone'>): ReadLine {
    const { text: line, back } = inSingleSpaces(typed);
    const words = wordsIn(line);
    const isOther = (text: string): boolean =>
      [names.subjects, names.places].some((register) => register.findAll(wordsIn(text)).length > 0);
    const isActor = (text: string): boolean => names.actors.findAll(wordsIn(text)).length > 0;
    const { parts: sources, cuts } = sourcesIn(line, names.sources, { isOther, isActor });
    const inSource = (i: number): boolean =>
      [...cuts, ...sources.map(({ start, end }) => [start, end] as const)].some(
        ([from, to]) => (words[i]?.start ?? 0) >= from && (words[i]?.start ?? 0) < to,
      );
    const times = timesOfLine({
      line,
      words,
      by: { ...by, ...at },
      counts: (i) => countsAt(words, i, counted),
    }).filter(
      ({ from }) =>
        !inSource(from) ||
        !sources.some(
          (one) => (words[from]?.start ?? 0) >= one.start && (words[from]?.start ?? 0) < one.end,
        ),
    );
    const inTime = (i: number): boolean => times.some(({ from, to }) => i >= from && i < to);
    const inLength = (i: number): boolean =>
      times.some((one) => one.is === 'limit' && one.how === 'given' && i >= one.from && i < one.to);
    const isTaken = (i: number): boolean => inSource(i) || inTime(i);
    const figures = figuresOfLine({
      line,
      words,
      vocabulary: by.vocabulary,
      counted,
      isTaken,
      period: periodOf(times, at.now),
    });
    const inFigure = (i: number): boolean => figures.some(({ from, to }) => i >= from && i < to);
    const sure = namedIn(words, names, { inSource, isTaken, inFigure, line });
    const isNamed = (i: number): boolean =>
      sure.some(
        ({ is, start, end }) =>
          is === 'subject' && start <= (words[i]?.start ?? 0) && (words[i]?.end ?? 0) <= end,
      );
    const named = [
      ...sure,
      ...subjectsAlike({
        line,
        words,
        subjects: by.subjects,
        nounsOf: phrases.nounsOf,
        isTaken: (i) => isTaken(i) || isNamed(i),
      }),
    ];
    const told = toldOfLine({
      line,
      words,
      known,
      named,
      figures,
      times,
      sources,
      inSource,
      isTaken: (i) => isTaken(i) && !inLength(i) && !LIMITS.has(words[i]?.key ?? ''),
      cuts,
      now: at.now,
      after: consequenceAt(line),
    });
    const ofFigures = figures.map((one): PartOf<'figure'> => ({
      is: 'figure',
      ...stretch(words, one),
      choices: one.choices,
      isAsked: true,
    }));
    const parts = [...sources, ...named, ...ofFigures, ...told].toSorted(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return { parts: parts.map(back), headline: headlineOf(line, cuts, parts) };
  };
}

/** The time over which figures were counted, where a line says so: `past 24 hours`. */
function periodOf(times: readonly FoundTime[], now: number): OpenSpan | undefined {
  const spans = times.flatMap((one) => (one.is === 'time' ? one.choices.slice(0, 1) : []));
  const over = spans.find(({ precision, to }) => precision === 'interval' && to === now);
  return over === undefined ? undefined : { from: over.from, to: over.to };
}

function consequenceAt(line: string): number {
  const [found] = [...line.matchAll(CONSEQUENCE)].map(({ index }) => index);
  return found ?? line.length;
}

/** Where words stand in the line. */
function stretch(
  words: readonly LineWord[],
  { from, to }: { readonly from: number; readonly to: number },
) {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
