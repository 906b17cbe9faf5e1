import { type Vocabulary } from '@sitlog/vocabulary';
import { DENYING, NEGATORS, PARTICLES, SPEECH, WEAK } from '../language/clauses.js';
import { OF_TIME } from '../language/language.js';
import { type Compared, compared, stem } from '../words/stems.js';
import { nameWords } from '../words/words.js';

/** One phrase by which a kind is told. */
export interface KindPhrase {
  readonly code: string;
  /** The words that say what happened, and how much each tells. */
  readonly words: readonly (Compared & { readonly weight: number })[];
  /** Stems of what the kind speaks of, as any of its phrases names it; empty where this phrase does without. */
  readonly nouns: readonly string[];
  readonly type: string | undefined;
  readonly isNegative: boolean;
  /** Other kinds of the same type are told by the same words: only the noun tells which one is meant. */
  readonly isShared: boolean;
  /** Its words tell of an act of saying alone. */
  readonly isSpeech: boolean;
  /** How many of its words tell something by themselves. */
  readonly telling: number;
}

/** The phrases of kinds, with how much each word tells. */
export interface KindPhrases {
  /** By the stem and by the root of their first word. */
  readonly byFirst: ReadonlyMap<string, readonly KindPhrase[]>;
  /** Stems of the words that name a type of subject. */
  readonly nounsOf: ReadonlyMap<string, readonly string[]>;
}

type Split = Omit<KindPhrase, 'nouns' | 'isShared' | 'words' | 'isSpeech' | 'telling'> & {
  readonly words: readonly string[];
  readonly own: readonly string[];
};

/** The phrases by which kinds are named, as they are compared. */
export function kindPhrases(vocabulary: Vocabulary): KindPhrases {
  const nounsOf = typeNouns(vocabulary);
  const split = vocabulary.kinds.all
    .filter(({ deprecated, feedsNot }) => deprecated !== true && feedsNot !== 'background')
    .flatMap((kind) => splitOf(kind, nounsOf.get(kind.speaksOf ?? '') ?? []));
  const named = Map.groupBy(split, ({ code }) => code);
  const codes = Map.groupBy(split, verbKey);
  // Of some types there are several sorts, such as power and water: only the noun tells them apart.
  const severalOf = new Set(
    [...codes.values()]
      .filter((all) => new Set(all.map(({ code }) => code)).size >= SEVERAL)
      .flatMap(([first]) => first?.type ?? []),
  );
  const weigh = weights(split, vocabulary.kinds.all.length + 1);
  const phrases = split.map(({ own, words, ...phrase }): KindPhrase => ({
    ...phrase,
    words: words.map((word) => ({
      ...compared(word),
      weight: PARTICLES.has(word) ? 0 : weigh(word) * (WEAK.has(word) ? 0.5 : 1),
    })),
    isSpeech: words.every((word) => SPEECH.has(word) || PARTICLES.has(word)),
    telling: words.filter((word) => !PARTICLES.has(word) && !WEAK.has(word)).length,
    nouns:
      own.length === 0
        ? []
        : [...new Set((named.get(phrase.code) ?? []).flatMap((one) => one.own))],
    isShared:
      (own.length > 0 && severalOf.has(phrase.type ?? '')) ||
      (codes.get(verbKey({ ...phrase, words })) ?? []).some(({ code }) => code !== phrase.code),
  }));
  return { byFirst: byFirstWord(phrases), nounsOf };
}

function byFirstWord(phrases: readonly KindPhrase[]): KindPhrases['byFirst'] {
  const found = new Map<string, KindPhrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    for (const key of new Set([
      `=${first?.stem ?? ''}`,
      ...(first?.root === undefined ? [] : [first.root]),
    ])) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [phrase]);
      else same.push(phrase);
    }
  }
  return found;
}

function typeNouns({ subjectTypes }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  return new Map(
    subjectTypes.all.map(({ code, names, phrases = {} }) => {
      const texts = [...Object.values(names), ...Object.values(phrases).flat()];
      return [code, [...new Set(texts.flatMap(nameWords).map(stem))]];
    }),
  );
}

/** So many kinds of a type that are told by the same words are of several sorts. */
const SEVERAL = 5;

type Kind = Vocabulary['kinds']['all'][number];

/** Each phrase of a kind in what names its subject and what says of it; a phrase of the noun alone says it all. */
function splitOf(
  { code, speaksOf: type, names, phrases = {} }: Kind,
  nouns: readonly string[],
): readonly Split[] {
  return [...Object.values(names), ...Object.values(phrases).flat()]
    .map(nameWords)
    .filter((words) => words.some((word) => !OF_TIME.has(word)))
    .map((all): Split => {
      const isNegative = all.some((word) => NEGATORS.has(word) || DENYING.has(word));
      const told = all.filter((word) => !nouns.includes(stem(word)));
      if (told.length === 0) return { code, type, words: all, own: [], isNegative };
      const own = all.filter((word) => nouns.includes(stem(word))).map(stem);
      return { code, type, words: told, own, isNegative };
    });
}

const verbKey = ({ type = '', words }: Pick<Split, 'type' | 'words'>): string =>
  `${type} ${words.map(stem).join(' ')}`;

/** A word tells the more the fewer kinds are told by it. */
function weights(phrases: readonly Split[], kinds: number) {
  const told = new Map<string, Set<string>>();
  for (const { words, code } of phrases) {
    for (const word of words.map(stem)) told.set(word, (told.get(word) ?? new Set()).add(code));
  }
  return (word: string): number => Math.log(kinds / (told.get(stem(word))?.size ?? 1));
}
