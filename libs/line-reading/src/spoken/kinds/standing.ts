import { DENYING, NEGATORS, SUBORDINATING } from '../language/clauses.js';
import { type LineWord } from '../words/words.js';
import { type FoundKind, type KindsAbout } from './about.js';

/** How far before the words of a kind an act of denying may stand. */
const MOST_DENIED = 8;
/** And how far a word that only negates. */
const MOST_NEGATED = 3;
/** What is told as a reason counts less than the news. */
const AS_A_REASON = 0.3;
/** And what is told in a later clause counts less than what is told in the first. */
const IN_A_LATER_CLAUSE = 0.4;
const LATER = 0.04;

/** How much what begins at a word counts: the news stands first, and no reason for it. */
export function standing(first: number, { words, isTaken, breaks }: KindsAbout): number {
  const begin = words.findIndex((_, i) => !isTaken(i));
  const isLater = begin >= 0 && begin < first && breaks(begin, first);
  const clause =
    (isReason(first, { words, breaks }) ? AS_A_REASON : 1) * (isLater ? IN_A_LATER_CLAUSE : 1);
  return clause * (1 - LATER * Math.min(first, 20));
}

/** Whether a word before says that what follows is a reason. */
function isReason(first: number, { words, breaks }: Pick<KindsAbout, 'words' | 'breaks'>): boolean {
  return words.some(
    ({ key }, i) =>
      i > 0 &&
      i < first &&
      (SUBORDINATING.has(key) || (key === 'علي' && isProtest(words.slice(0, i)))) &&
      !breaks(i, first),
  );
}

/** Those who protest do so at what stands after them. */
const isProtest = (words: readonly LineWord[]): boolean =>
  words.some(({ key }) => /^(?:ال|و)?(?:محتج|متظاهر|احتجاج|مظاهر|غضب|اعتصام)/.test(key));

/** Whether a word before says that it is not so. */
export function denialAt(
  at: readonly number[],
  { words, breaks }: KindsAbout,
): FoundKind['isDenied'] {
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
  return stands(NEGATORS, MOST_NEGATED) ? 'said' : undefined;
}
