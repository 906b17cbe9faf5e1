import {
  AT,
  DISTRICTS,
  FROM,
  FROM_VERBS,
  MOVING,
  PARTIES,
  TOWARDS,
  WHERE,
} from './language/language.js';
import { type NameIndex } from './names.js';
import { type PartOf, type SpokenPart } from './parts.js';
import { type LineWord } from './words/words.js';

interface Registers {
  readonly sources: NameIndex;
  readonly actors: NameIndex;
  readonly places: NameIndex;
  readonly subjects: NameIndex;
}

interface About {
  readonly line: string;
  readonly inSource: (at: number) => boolean;
  readonly isTaken: (at: number) => boolean;
  readonly inFigure: (at: number) => boolean;
}

/** What is like more names than these is like none. */
const MOST_ALIKE = 3;

type Part = PartOf<'place' | 'actor' | 'subject'>;

/** The places, actors and subjects whose names stand in a line, and places that nobody registered. */
export function namedIn(
  words: readonly LineWord[],
  names: Registers,
  about: About,
): readonly Part[] {
  const stand = (register: NameIndex) =>
    register
      .findAll(words)
      .filter(({ from, to }) => !about.isTaken(from) && !about.isTaken(to - 1));
  const at = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  });
  const subjects = stand(names.subjects);
  const actors = stand(names.actors).filter(({ from }) => !about.inFigure(from));
  const places = stand(names.places);
  const longer = (
    one: { readonly from: number; readonly to: number },
    others: readonly { readonly from: number; readonly to: number }[],
  ): boolean =>
    others.some(
      ({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from,
    );
  return [
    ...subjects
      .filter((one) => !places.some(({ from, to }) => from <= one.from && to >= one.to))
      .map((one): Part => ({
        is: 'subject',
        ...at(one),
        choices: one.ids,
        isAsked: one.ids.length > 1,
      })),
    ...actors
      .filter((one) => !longer(one, [...subjects, ...places]))
      .filter((one) => !places.some(({ from }) => from === one.from) || isAgent(words, one.from))
      .map((one): Part => ({
        is: 'actor',
        ...at(one),
        choices: one.ids,
        role: 'subject',
        isAsked: one.ids.length > 1,
      })),
    ...places
      .filter((one) => !longer(one, actors))
      .filter((one) => !actors.some(({ from }) => from === one.from) || !isAgent(words, one.from))
      .map((one): Part => ({
        is: 'place',
        ...at(one),
        choices: one.ids,
        ...placed(roleOf(words, one.from), about.line, one.ids.length > 1),
      })),
    ...partly(words, names.actors, [...subjects, ...actors, ...places], about),
    ...placesAlike(words, names, [...subjects, ...actors, ...places], about),
    ...strangers(words, names, [...subjects, ...actors, ...places], about),
  ];
}

/** Whether a name stands at the beginning, or is joined to one that does: then it acts, and is no place. */
function isAgent(words: readonly LineWord[], at: number): boolean {
  return at <= 1 || !AT.has(words[at - 1]?.key ?? '');
}

/** Whence or whither is told only where something moves, and has to be asked about: `power is back to Sarn`. */
function placed(role: string, line: string, isAsked: boolean) {
  if (role === 'occurred_at') return { role, isAsked };
  return { role: MOVING.test(line) ? role : 'occurred_at', isAsked: true };
}

function roleOf(words: readonly LineWord[], at: number): string {
  const before = words[at - 1]?.key ?? '';
  const own = words[at]?.key ?? '';
  const isBound = before === 'for' && FROM_VERBS.has(words[at - 2]?.key ?? '');
  if (
    isBound ||
    TOWARDS.has(before) ||
    (/^ل(?!ل)/.test(own) && words[at]?.forms.length !== 1 && own.startsWith('لب'))
  ) {
    return 'destination';
  }
  return FROM.has(before) ? 'origin' : 'occurred_at';
}

/** Actors of whose name a word is said that is the name of nobody else: `the army`. */
function partly(
  words: readonly LineWord[],
  actors: NameIndex,
  known: readonly { readonly from: number; readonly to: number }[],
  { isTaken, inFigure }: About,
): readonly Part[] {
  return words.flatMap((word, at): readonly Part[] => {
    const isFree =
      !isTaken(at) && !inFigure(at) && !known.some(({ from, to }) => at >= from && at < to);
    if (!isFree || !word.forms.some((form) => PARTIES.has(form))) return [];
    const two = actors.resolve(words.slice(at, at + 2));
    const to = two.ids.length === 1 && two.how === 'part' ? at + 2 : at + 1;
    const { ids } = to > at + 1 ? two : actors.resolve([word]);
    if (ids.length === 0) return [];
    const end = words[to - 1]?.end ?? word.end;
    return [{ is: 'actor', start: word.start, end, choices: ids, role: 'subject', isAsked: true }];
  });
}

/** Whether a word stands where a place is named. */
function isPlaced(words: readonly LineWord[], at: number): boolean {
  const before = words[at - 1]?.key ?? '';
  const isJoined =
    /^و?[بل]\p{L}{3}/u.test(words[at]?.key ?? '') && !/^[بل]ل/.test(words[at]?.key ?? '');
  return AT.has(before) || WHERE.has(before) || isJoined;
}

/** A word of a place's name, or one that sounds like it, where a place is named: it has to be asked about. */
function placesAlike(
  words: readonly LineWord[],
  names: Registers,
  known: readonly { readonly from: number; readonly to: number }[],
  { line, isTaken, inFigure }: About,
): readonly Part[] {
  return words.flatMap((word, at): readonly Part[] => {
    const isKnown = known.some(({ from, to }) => at >= from && at < to);
    if (isKnown || isTaken(at) || inFigure(at) || !isPlaced(words, at)) return [];
    const choices = names.places.alike(word);
    if (choices.length === 0 || choices.length > MOST_ALIKE) return [];
    const { role } = placed(roleOf(words, at), line, true);
    return [{ is: 'place', start: word.start, end: word.end, choices, role, isAsked: true }];
  });
}

/** A name within a line after a word of place: somebody there has to say where that is. */
function strangers(
  words: readonly LineWord[],
  names: Registers,
  known: readonly { readonly from: number; readonly to: number }[],
  { line, isTaken }: About,
): readonly Part[] {
  return words.flatMap((word, at): readonly Part[] => {
    const text = line.slice(word.start, word.end);
    const before = words[at - 1]?.key ?? '';
    const isName =
      (/^\p{Lu}\p{Ll}{2,}/u.test(text) && AT.has(before)) ||
      (/^[\u0600-\u06ff]{3,}/.test(text) && DISTRICTS.has(before));
    const isKnown = known.some(({ from, to }) => at >= from - 1 && at < to + 1);
    if (!isName || isKnown || isTaken(at) || names.places.alike(word).length > 0) return [];
    return [
      {
        is: 'place',
        start: word.start,
        end: word.end,
        choices: [],
        role: 'occurred_at',
        isAsked: true,
      },
    ];
  });
}

export type NamedPart = Part & SpokenPart;
