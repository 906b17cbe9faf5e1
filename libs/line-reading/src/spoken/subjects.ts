import { type KnownName, type PartOf } from './parts.js';
import { stem } from './words/stems.js';
import { isEmptyWord, nameWords, type LineWord } from './words/words.js';

interface About {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly subjects: readonly KnownName[];
  /** Stems of the words that name a type of subject. */
  readonly nounsOf: ReadonlyMap<string, readonly string[]>;
  /** Whether a word belongs to something else. */
  readonly isTaken: (at: number) => boolean;
}

/** What is registered by another word for its sort, or without it: `Castello road` for `Castello Road crossing`; it has to be asked about. */
export function subjectsAlike(about: About): readonly PartOf<'subject'>[] {
  const found = about.subjects.flatMap((subject) => {
    const at = stretchOf(subject, about);
    return at === undefined ? [] : [{ ...at, id: subject.id }];
  });
  const byPlace = Map.groupBy(found, ({ start, end }) => `${start} ${end}`);
  return [...byPlace.values()].flatMap((all): readonly PartOf<'subject'>[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { start, end } = first;
    return [{ is: 'subject', start, end, choices: all.map(({ id }) => id), isAsked: true }];
  });
}

/** Where all words stand that tell a subject from others of its type, with a word for its type beside them. */
function stretchOf({ type = '', names }: KnownName, about: About) {
  const nouns = about.nounsOf.get(type) ?? [];
  const isNoun = (forms: readonly string[]): boolean =>
    forms.some((form) => nouns.includes(stem(form)));
  const own = names
    .map((name) => nameWords(name).filter((word) => !isNoun([word])))
    .filter((all) => all.length > 0);
  for (const [from] of about.words.entries()) {
    const to = Math.max(-1, ...own.map((name) => endOf(name, from, about)));
    if (to < 0) continue;
    const isBeside = (at: number): boolean => isNoun(about.words[at]?.forms ?? []);
    const first = isBeside(from - 1) && isJoined(from, about) ? from - 1 : from;
    const last = first === from && isBeside(to) && isJoined(to, about) ? to : to - 1;
    if (first === from && last === to - 1) continue;
    return { start: about.words[first]?.start ?? 0, end: about.words[last]?.end ?? 0 };
  }
  return undefined;
}

/** Whether a word goes on where the one before it ends: nothing but a space between, and no particle of Arabic. */
function isJoined(at: number, { line, words }: About): boolean {
  const [before, own] = [words[at - 1], words[at]];
  if (before === undefined || own === undefined) return false;
  const isBare = !/^[وفبلك]\p{Script=Arabic}/u.test(own.key) || own.forms.length === 1;
  return line.slice(before.end, own.start) === ' ' && isBare;
}

/** Where words of a name end that begin at one of the line; -1 where they do not. */
function endOf(name: readonly string[], from: number, { words, isTaken }: About): number {
  let at = from;
  for (const wanted of name) {
    while (at > from && isEmptyWord(words[at]?.key ?? '')) at += 1;
    if (isTaken(at) || words[at]?.forms.includes(wanted) !== true) return -1;
    at += 1;
  }
  return at;
}
