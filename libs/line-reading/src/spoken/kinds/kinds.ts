import { DENYING, NEGATORS, SUBORDINATING } from '../language/clauses.js';
import { compared, likeness } from '../words/stems.js';
import { type LineWord } from '../words/words.js';
import { type KindPhrase, type KindPhrases } from './phrases.js';

/** A kind that a line may tell of, with the words that say so. */
export interface FoundKind {
  readonly code: string;
  readonly score: number;
  readonly at: readonly number[];
  /** How a word before says that it is not so: merely that, or by an act of denying. */
  readonly isDenied: 'said' | 'act' | undefined;
}

/** What is looked at to find kinds. */
export interface KindsAbout {
  readonly words: readonly LineWord[];
  /** Types of the subjects that are named, with where. */
  readonly named: readonly { readonly type: string | undefined; readonly at: number }[];
  /** Types of which something is registered. */
  readonly registered: ReadonlySet<string>;
  readonly isTaken: (at: number) => boolean;
  readonly breaks: (from: number, to: number) => boolean;
}

const MOST_BETWEEN = 3;
/** How far before the words of a kind an act of denying may stand. */
const MOST_DENIED = 8;
/** What is told as a reason counts less than the news. */
const AS_A_REASON = 0.4;
/** And what is told in a later clause counts less than what is told in the first. */
const IN_A_LATER_CLAUSE = 0.7;
const LATER = 0.02;
/** Of a type of which nothing is registered nobody here speaks often. */
const OF_NOTHING_KNOWN = 0.8;

/** The kinds of which a line may tell, each by its likeliest words, the likeliest first. */
export function kindsIn(about: KindsAbout, { byFirst, nounsOf }: KindPhrases) {
  const best = new Map<string, FoundKind>();
  about.words.forEach((word, start) => {
    if (about.isTaken(start)) return;
    for (const phrase of startingWith(word, byFirst)) {
      const found = foundAt(phrase, start, about, nounsOf.get(phrase.type ?? '') ?? []);
      if (found !== undefined && found.score > (best.get(found.code)?.score ?? 0)) {
        best.set(found.code, found);
      }
    }
  });
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

function startingWith(
  { forms }: LineWord,
  byFirst: KindPhrases['byFirst'],
): ReadonlySet<KindPhrase> {
  const keys = forms.flatMap((form) => {
    const { stem, root } = compared(form);
    return [`=${stem}`, ...(root === undefined ? [] : [root])];
  });
  return new Set(keys.flatMap((key) => byFirst.get(key) ?? []));
}

function foundAt(
  phrase: KindPhrase,
  start: number,
  about: KindsAbout,
  nouns: readonly string[],
): FoundKind | undefined {
  const at = sequence(phrase.words, start, about);
  if (at === undefined) return undefined;
  const noun = phrase.nouns.length === 0 ? NO_NOUN : nounNear(at, phrase, about, nouns);
  if (noun === undefined) return undefined;
  const told = phrase.words.reduce((sum, one, i) => {
    const word = about.words[at[i] ?? 0];
    return sum + one.weight * (word === undefined ? 0 : likeness(word, one));
  }, 0);
  const all = [...at, ...noun.at].toSorted((a, b) => a - b);
  const isSubject = about.named.some(({ type }) => type !== undefined && type === phrase.type);
  const isKnown = phrase.type === undefined || about.registered.has(phrase.type);
  const score =
    (told + noun.score + (isSubject ? 1.5 : 0)) *
    standing(all[0] ?? start, about) *
    (isKnown ? 1 : OF_NOTHING_KNOWN);
  const isDenied = phrase.isNegative ? undefined : denialAt(at, about);
  return { code: phrase.code, score, at: all, isDenied };
}

interface Noun {
  readonly at: readonly number[];
  readonly score: number;
}

const NO_NOUN: Noun = { at: [], score: 0 };

function sequence(
  wanted: KindPhrase['words'],
  start: number,
  { words, isTaken, breaks }: KindsAbout,
): readonly number[] | undefined {
  const at = [start];
  for (const word of wanted.slice(1)) {
    const last = at.at(-1) ?? start;
    const next = words.findIndex(
      (one, i) => i > last && i <= last + MOST_BETWEEN && !isTaken(i) && likeness(one, word) > 0,
    );
    if (next < 0 || breaks(last, next)) return undefined;
    at.push(next);
  }
  return at;
}

/** What a phrase speaks of, near its other words: its own noun, another of its type, or something registered of that type. */
function nounNear(
  at: readonly number[],
  { type, nouns: own, isShared, words: told }: KindPhrase,
  { words, named, registered, isTaken, breaks }: KindsAbout,
  nouns: readonly string[],
): Noun | undefined {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const isNear = (i: number): boolean =>
    !at.includes(i) &&
    i >= first - 6 &&
    i <= last + 5 &&
    !breaks(Math.min(i, first), Math.max(i, last));
  const near = (some: readonly string[]): number =>
    nearest(
      first,
      last,
      words.flatMap((word, i) => (isNear(i) && !isTaken(i) && stands(word, some) ? [i] : [])),
    );
  const found = near(own);
  if (found >= 0) return { at: [found], score: 2.5 };
  const other = near(nouns);
  // Where the noun alone tells kinds apart, another noun means another kind.
  if (other >= 0) return isShared ? undefined : { at: [other], score: 1.5 };
  const isNamed = named.some((one) => one.type === type && type !== undefined && isNear(one.at));
  if (isNamed) return { at: [], score: isShared ? 0.5 : 1.5 };
  const isMeant = told.length > 1 && !isShared && type !== undefined && registered.has(type);
  return isMeant ? { at: [], score: -0.5 } : undefined;
}

function stands({ forms }: LineWord, nouns: readonly string[]): boolean {
  return forms.some((form) => nouns.includes(compared(form).stem));
}

function nearest(first: number, last: number, found: readonly number[]): number {
  const far = (i: number): number => (i < first ? first - i : i - last);
  return found.reduce((best, i) => (best < 0 || far(i) < far(best) ? i : best), -1);
}

/** How much what begins at a word counts: the news stands first, and no reason for it. */
function standing(first: number, { words, isTaken, breaks }: KindsAbout): number {
  const begin = words.findIndex((_, i) => !isTaken(i));
  const isLater = begin >= 0 && begin < first && breaks(begin, first);
  const reason = words.findIndex(
    ({ key }, i) => i > 0 && i < first && SUBORDINATING.has(key) && !breaks(i, first),
  );
  const clause = (reason >= 0 ? AS_A_REASON : 1) * (isLater ? IN_A_LATER_CLAUSE : 1);
  return clause * (1 - LATER * Math.min(first, 20));
}

/** Whether a word before says that it is not so. */
function denialAt(at: readonly number[], { words, breaks }: KindsAbout): FoundKind['isDenied'] {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const stands = (some: ReadonlySet<string>, most: number): boolean =>
    words.some(
      ({ forms }, i) =>
        i >= first - most && i <= last && forms.some((form) => some.has(form)) && !breaks(i, last),
    );
  const isUntrue = words.some(
    ({ key }, i) => key === 'لا' && words[i + 1]?.key === 'صحه' && i < first,
  );
  if (isUntrue || stands(DENYING, MOST_DENIED)) return 'act';
  return stands(NEGATORS, MOST_BETWEEN) ? 'said' : undefined;
}
