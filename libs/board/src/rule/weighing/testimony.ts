import { type NotFact } from '@sitlog/situation';
import { type Account, byStart } from '../account.js';
import { asCounted, EACH_ITSELF, type Identities } from '../identity.js';
import { leftOutBy, type Placed, standsAmong, withTheirTimes } from './placement.js';
import { saySame, toldAtItsTime, type WeighedAspect, type Word, wordOf } from './word.js';

/** An account that rule 1 does not take, and why. */
export interface WhyNotTaken extends Placed {
  readonly why: NotFact;
}

/** Words in order of their starts. */
type Words = readonly Word[];

/** The words of one origin. */
export interface Own {
  readonly words: Words;
  /** So many different things it says. */
  readonly sayings: number;
  /** One of them is verified, or an admission. */
  readonly isWeighty: boolean;
}

/** The words of one kind and value. */
export interface WordsAlike {
  readonly words: Words;
  readonly origins: readonly OriginIn[];
}

/** What an origin says with the words of a group. */
interface OriginIn {
  readonly origin: string;
  /** One of its words is an admission. */
  readonly admits: boolean;
  /** One of its words was told at its time. */
  readonly toldAtItsTime: boolean;
}

/**
 * All that was ever said of one proposition, whatever the valid moment: by whom and of which value. What is told of groups is
 * told of words that are not known too: it spares a look at each of them.
 */
export interface Testimony {
  readonly aspect: WeighedAspect;
  /** All that is taken. */
  readonly words: Words;
  readonly byOrigin: ReadonlyMap<string, Own>;
  /** By value; abstentions and endings are in neither. */
  readonly affirmed: ReadonlyMap<string, WordsAlike>;
  readonly denied: ReadonlyMap<string, WordsAlike>;
  readonly leftOut: readonly WhyNotTaken[];
  /** Which of it is known. */
  readonly isKnown: (one: Word | WhyNotTaken) => boolean;
}

/** Rules 1 and 2: takes and places all accounts of a proposition, once for all the moments at which they are weighed, by what their origins count as. */
export function testimonyOf(
  accounts: readonly Account[],
  aspect: WeighedAspect,
  identities: Identities = EACH_ITSELF,
): Testimony {
  const counted = accounts.map((account) => asCounted(account, aspect, identities));
  const words: Word[] = [];
  const leftOut: WhyNotTaken[] = [];
  for (const placed of withTheirTimes(counted, aspect)) {
    const why = leftOutBy(placed.account, aspect);
    if (why === undefined) words.push(wordOf(placed, aspect));
    else leftOut.push({ ...placed, why });
  }
  words.sort(inOrder);
  return {
    aspect,
    words,
    byOrigin: grouped(words, ({ account }) => account.origin, ownOf),
    affirmed: grouped(words.filter(isOf('affirms')), valueOf, groupOf),
    denied: grouped(words.filter(isOf('denies')), valueOf, groupOf),
    leftOut,
    isKnown: standsAmong(() => true),
  };
}

/** The same, of which no more is known than the accounts at some places. */
export function knownAmong(testimony: Testimony, isKnown: (place: number) => boolean): Testimony {
  return { ...testimony, isKnown: standsAmong(isKnown) };
}

function grouped<Of>(
  words: Words,
  keyOf: (word: Word) => string,
  of: (words: Words) => Of,
): ReadonlyMap<string, Of> {
  const groups = Map.groupBy(words, keyOf);
  return new Map([...groups].map(([key, group]) => [key, of(group)]));
}

function ownOf(words: Words): Own {
  const sayings: Word[] = [];
  for (const word of words) {
    if (!sayings.some((other) => saySame(other, word))) sayings.push(word);
  }
  const isWeighty = words.some(({ account }) => account.verified || account.againstInterest);
  return { words, sayings: sayings.length, isWeighty };
}

function groupOf(words: Words): WordsAlike {
  const byOrigin = Map.groupBy(words, ({ account }) => account.origin);
  const origins = [...byOrigin].map(([origin, own]) => ({
    origin,
    admits: own.some(({ account }) => account.againstInterest),
    toldAtItsTime: own.some(toldAtItsTime),
  }));
  return { words, origins };
}

function valueOf({ account }: Word): string {
  return account.value;
}

function isOf(stance: Word['stance']): (word: Word) => boolean {
  return (word) => word.stance === stance;
}

/** Of those that begin at one time, those that end a course come last: they may replace the others. */
function inOrder(a: Word, b: Word): number {
  return (
    byStart(a, b) ||
    Number(a.endsCourse) - Number(b.endsCourse) ||
    (a.account.entryNo < b.account.entryNo ? -1 : 1)
  );
}

/** Those of words in order of their starts that begin at or after a moment for certain. */
export function* wordsFrom(words: Words, moment: number): Generator<Word, void> {
  for (let i = firstAt(words, moment); i < words.length; i += 1) {
    const word = words[i];
    if (word !== undefined) yield word;
  }
}

/** Words in order of their starts, the latest first. */
export function* latestFirst(words: Words): Generator<Word, void> {
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (word !== undefined) yield word;
  }
}

function firstAt(words: Words, moment: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = words[middle];
    if (one !== undefined && one.latest < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
