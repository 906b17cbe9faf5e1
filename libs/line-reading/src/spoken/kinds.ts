import { type Vocabulary } from '@sitlog/vocabulary';
import { NEGATORS } from './language.js';
import { isLike, nameWords, stem, type LineWord } from './words.js';

interface KindPhrase {
  readonly code: string;
  readonly words: readonly string[];
  /** Words of a phrase that name what the kind speaks of: another name of it stands for them. */
  readonly nouns: readonly string[];
  readonly type: string | undefined;
  readonly isNegative: boolean;
}

/** The phrases of kinds, with how much each word tells. */
export interface KindPhrases {
  readonly phrases: readonly KindPhrase[];
  readonly nounsOf: ReadonlyMap<string, readonly string[]>;
  readonly weight: (word: string) => number;
}

/** A kind that a line may tell of, with the words that say so. */
interface FoundKind {
  readonly code: string;
  readonly score: number;
  readonly at: readonly number[];
}

/** The phrases by which kinds are named, as they are compared. */
export function kindPhrases({ kinds, subjectTypes }: Vocabulary): KindPhrases {
  const nounsOf = new Map(
    subjectTypes.all.map(({ code, names, phrases = {} }) => [
      code,
      [
        ...new Set(
          [...Object.values(names), ...Object.values(phrases).flat()].flatMap(nameWords).map(stem),
        ),
      ],
    ]),
  );
  const phrases = kinds.all
    .filter(({ deprecated, feedsNot }) => deprecated !== true && feedsNot !== 'background')
    .flatMap(({ code, speaksOf, names, phrases: all = {} }) => {
      const nouns = nounsOf.get(speaksOf ?? '') ?? [];
      const texts = [...Object.values(names), ...Object.values(all).flat()];
      return texts.map(nameWords).map((words): KindPhrase => {
        const told = words.filter((word) => !nouns.includes(stem(word)));
        return {
          code,
          words: told.length === 0 ? words : told,
          nouns: told.length === 0 ? [] : words.filter((word) => nouns.includes(stem(word))),
          type: speaksOf,
          isNegative: words.some((word) => NEGATORS.has(word)),
        };
      });
    })
    .filter(({ words }) => words.length > 0);
  const counts = new Map<string, Set<string>>();
  for (const { words, code } of phrases) {
    for (const word of words) {
      counts.set(stem(word), (counts.get(stem(word)) ?? new Set()).add(code));
    }
  }
  const all = kinds.all.length + 1;
  return {
    phrases,
    nounsOf,
    weight: (word) => Math.log(all / (counts.get(stem(word))?.size ?? 1)),
  };
}

interface About {
  readonly words: readonly LineWord[];
  /** Types of the subjects that are named, with where. */
  readonly named: readonly { readonly type: string | undefined; readonly at: number }[];
  readonly isTaken: (at: number) => boolean;
  readonly breaks: (from: number, to: number) => boolean;
}

const MOST_BETWEEN = 3;

/** The kinds of which a line may tell, the likeliest first. */
export function kindsIn(
  about: About,
  { phrases, nounsOf, weight }: KindPhrases,
): readonly FoundKind[] {
  const best = new Map<string, FoundKind>();
  for (const phrase of phrases) {
    const found = foundAt(phrase, about, nounsOf.get(phrase.type ?? '') ?? []);
    if (found === undefined) continue;
    const told = phrase.words.reduce((sum, word) => sum + weight(word), 0);
    const isNamed = about.named.some(({ type }) => type !== undefined && type === phrase.type);
    const score = told + (phrase.nouns.length > 0 ? 2 : 0) + (isNamed ? 1.5 : 0);
    if (score > (best.get(phrase.code)?.score ?? 0)) {
      best.set(phrase.code, { code: phrase.code, score, at: found });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

function foundAt(
  phrase: KindPhrase,
  about: About,
  nouns: readonly string[],
): readonly number[] | undefined {
  const { words, isTaken } = about;
  const starts = words.flatMap((word, at) =>
    !isTaken(at) && isLike(word, phrase.words[0] ?? '') ? [at] : [],
  );
  for (const start of starts) {
    const at = sequence(phrase.words, start, about);
    if (at === undefined) continue;
    if (!phrase.isNegative && isDenied(at, about)) continue;
    if (phrase.nouns.length === 0) return at;
    const noun = nounNear(at, phrase, about, nouns);
    if (noun !== undefined) return noun < 0 ? at : [...at, noun].toSorted((a, b) => a - b);
  }
  return undefined;
}

function sequence(
  wanted: readonly string[],
  start: number,
  { words, isTaken, breaks }: About,
): readonly number[] | undefined {
  const at = [start];
  for (const word of wanted.slice(1)) {
    const last = at.at(-1) ?? start;
    const next = words.findIndex(
      (one, i) => i > last && i <= last + MOST_BETWEEN && !isTaken(i) && isLike(one, word),
    );
    if (next < 0 || breaks(last, next)) return undefined;
    at.push(next);
  }
  return at;
}

/** Where the noun of a phrase stands near its other words; -1: something registered of its type does. */
function nounNear(
  at: readonly number[],
  { type }: KindPhrase,
  { words, named, isTaken, breaks }: About,
  nouns: readonly string[],
): number | undefined {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const isNear = (i: number): boolean =>
    i >= first - 5 && i <= last + 4 && !breaks(Math.min(i, first), Math.max(i, last));
  if (type !== undefined && named.some((one) => one.type === type && isNear(one.at))) return -1;
  const found = words.findIndex(
    ({ forms }, i) =>
      !at.includes(i) &&
      isNear(i) &&
      !isTaken(i) &&
      forms.some((form) => nouns.includes(stem(form))),
  );
  return found < 0 ? undefined : found;
}

/** Whether a word before says that it is not so. */
function isDenied(at: readonly number[], { words, breaks }: About): boolean {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  for (let i = Math.max(0, first - 3); i <= last; i += 1) {
    const isNo = words[i]?.forms.some((form) => NEGATORS.has(form)) === true;
    if (isNo && !breaks(i, last)) return true;
  }
  return false;
}
