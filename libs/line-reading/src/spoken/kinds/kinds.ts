import { type Compared, compared, likeness } from '../words/stems.js';
import { type LineWord } from '../words/words.js';
import { type FoundKind, type KindsAbout } from './about.js';
import { type KindPhrase, type KindPhrases } from './phrases.js';
import { denialAt, standing } from './standing.js';

const MOST_BETWEEN = 3;
/** Of a type of which nothing is registered nobody here speaks often. */
const OF_NOTHING_KNOWN = 0.8;

/** The kinds of which a line may tell, each by its likeliest words, the likeliest first. */
export function kindsIn(about: KindsAbout, { byFirst, nounsOf }: KindPhrases) {
  const best = new Map<string, FoundKind>();
  about.words.forEach((word, start) => {
    if (about.isTaken(start) || about.isName(start)) return;
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
  // Words of one root alone may mean anything.
  if (noun.score < OWN_NOUN && at.every((i, n) => isOfRoot(about.words[i], phrase.words[n]))) {
    return undefined;
  }
  const all = [...at, ...noun.at].toSorted((a, b) => a - b);
  const isSubject = about.named.some(({ type }) => type !== undefined && type === phrase.type);
  const isKnown = phrase.type === undefined || about.registered.has(phrase.type);
  const score =
    (told + noun.score + (isSubject ? 1.5 : 0)) *
    standing(all[0] ?? start, about) *
    (isKnown ? 1 : OF_NOTHING_KNOWN);
  const isDenied = phrase.isNegative ? undefined : denialAt(at, about);
  return { code: phrase.code, score, at: all, told: at, isDenied };
}

const OWN_NOUN = 2.5;

const isOfRoot = (word: LineWord | undefined, one: Compared | undefined): boolean =>
  word !== undefined && one !== undefined && likeness(word, one) < 1;

interface Noun {
  readonly at: readonly number[];
  readonly score: number;
}

const NO_NOUN: Noun = { at: [], score: 0 };

function sequence(
  wanted: KindPhrase['words'],
  start: number,
  { words, isTaken, isName, breaks }: KindsAbout,
): readonly number[] | undefined {
  const at = [start];
  for (const word of wanted.slice(1)) {
    const last = at.at(-1) ?? start;
    const next = words.findIndex(
      (one, i) =>
        i > last &&
        i <= last + MOST_BETWEEN &&
        !isTaken(i) &&
        !isName(i) &&
        likeness(one, word) > 0,
    );
    if (next < 0 || breaks(last, next)) return undefined;
    at.push(next);
  }
  return isOver(wanted.at(-1)?.word, at.at(-1) ?? start, words) ? at : undefined;
}

/** `protest over power cuts` is not over. */
function isOver(word: string | undefined, at: number, words: readonly LineWord[]): boolean {
  if (word !== 'over' && word !== 'off') return true;
  const [own, next] = [words[at], words[at + 1]];
  const isBeside = own !== undefined && next !== undefined && next.start - own.end === 1;
  return !isBeside || AFTER_OVER.test(next.key);
}

const AFTER_OVER =
  /^(?:in|at|on|as|after|since|for|and|says?|said|by|from|across|with|again|now|\d.*)$/;

/** What a phrase speaks of, near its other words: its own noun, another of its type, or something registered of that type. */
function nounNear(
  at: readonly number[],
  { type, nouns: own, isShared, isSpeech, telling }: KindPhrase,
  { words, named, registered, isTaken, breaks }: KindsAbout,
  nouns: readonly string[],
): Noun | undefined {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const isNear = (i: number): boolean =>
    !at.includes(i) &&
    i >= first - (telling === 0 ? 1 : 6) &&
    i <= last + (telling === 0 ? 1 : 5) &&
    !breaks(Math.min(i, first), Math.max(i, last));
  const near = (some: readonly string[]): number =>
    nearest(
      first,
      last,
      words.flatMap((word, i) => (isNear(i) && !isTaken(i) && stands(word, some) ? [i] : [])),
    );
  const found = near(own);
  if (found >= 0) return { at: [found], score: OWN_NOUN };
  const other = near(nouns);
  // Where the noun alone tells kinds apart, another noun means another kind.
  if (other >= 0) return isShared || isSpeech ? undefined : { at: [other], score: 1.5 };
  const isNamed = named.some((one) => one.type === type && type !== undefined && isNear(one.at));
  if (isNamed) return { at: [], score: isShared ? 0.5 : 1.5 };
  const isMeant = telling > 1 && !isShared && type !== undefined && registered.has(type);
  return isMeant ? { at: [], score: -0.5 } : undefined;
}

function stands({ forms }: LineWord, nouns: readonly string[]): boolean {
  return forms.some((form) => nouns.includes(compared(form).stem));
}

function nearest(first: number, last: number, found: readonly number[]): number {
  const far = (i: number): number => (i < first ? first - i : i - last);
  return found.reduce((best, i) => (best < 0 || far(i) < far(best) ? i : best), -1);
}
