import { isNeutral, type Micros, type Reliability } from '@sitlog/situation';
import { byStart } from '../account.js';
import { type Identities } from '../identity.js';
import { type Sides } from '../sides.js';
import { replaces } from './last-word.js';
import { once } from './once.js';
import { type WordsAlike, type Testimony, wordsFrom } from './testimony.js';
import { toldAtItsTime, type Word } from './word.js';

/** What decides who is entitled to overtake whom, as of the known moment. */
export interface Entitlement extends Sides, Identities {
  /** The source's reliability, for entries that carry none of their own. */
  readonly reliabilityOf: (origin: string) => Reliability;
  readonly isRegistered: (origin: string) => boolean;
  /** The source whose act a proposition is, where its subject names one. */
  readonly authorityOf: (proposition: string) => string | undefined;
}

/** All that is said of a proposition, the moment at which it is weighed, and the voices of those who say it. */
export interface World {
  readonly testimony: Testimony;
  readonly validAt: Micros;
  /** Up to when words are weighed: what is timeless is weighed with all that is said. */
  readonly asOf: number;
  /** Whether a word is known, and definite by then. */
  readonly isHeard: (word: Word) => boolean;
  readonly voiceOf: (origin: string) => Voice;
}

/** What an origin can do to entitle. */
interface Voice {
  readonly isRegistered: boolean;
  readonly isAuthority: boolean;
  readonly isNeutral: boolean;
  readonly side: string | undefined;
  /** The sides that oppose its own. */
  readonly against: readonly string[];
  readonly reliability: Reliability;
}

/** What is said of a proposition as it is weighed at a moment. */
export function worldOf(
  testimony: Testimony,
  circumstances: Entitlement & { readonly validAt: Micros },
): World {
  const { validAt } = circumstances;
  const asOf = testimony.aspect.timeless === true ? Number.POSITIVE_INFINITY : validAt;
  const [one] = testimony.words;
  const authority =
    one === undefined ? undefined : circumstances.authorityOf(one.account.proposition);
  const voiceOf = once((origin: string) => voiceIn(origin, authority, circumstances));
  const isHeard = (word: Word): boolean => word.definiteFrom <= asOf && testimony.isKnown(word);
  return { testimony, validAt, asOf, isHeard, voiceOf };
}

function voiceIn(origin: string, authority: string | undefined, entitlement: Entitlement): Voice {
  const side = entitlement.sideOf(origin);
  return {
    isRegistered: entitlement.isRegistered(origin),
    isAuthority: authority !== undefined && entitlement.originAs(authority) === origin,
    isNeutral: isNeutral(side),
    side,
    against: entitlement.opposing.flatMap(([x, y]) => {
      if (x === y) return [];
      return x === side ? [y] : y === side ? [x] : [];
    }),
    reliability: entitlement.reliabilityOf(origin),
  };
}

/** When and by whom words came to be entitled. */
export interface Supported {
  readonly at: number;
  readonly by: readonly Word[];
}

/** Which of the words of a group may overtake. */
export interface Later {
  /** Those that begin before it for certain are passed over. */
  readonly from: number;
  /** Those that begin at or after it are not looked at. */
  readonly before?: number | undefined;
  readonly isLater: (word: Word) => boolean;
  /** Whom they overtake, where its own side entitles. */
  readonly overtaken?: Word;
}

/**
 * The first moment at which words of one kind and value are entitled (rule 4a): one of them is by a neutral origin, by an
 * admission against interest, by the authority, of the side of `overtaken` and told at its time; or two are of opposing
 * sides, the earlier of which was still the last word of its origin. They are in order of their starts.
 */
export function firstEntitled(group: WordsAlike, how: Later, world: World): Supported | undefined {
  const ownSide = how.overtaken === undefined ? undefined : sideOf(how.overtaken, world);
  const heard = new Map<string | undefined, Word[]>();
  for (const word of eligibleIn(group, how, world)) {
    const voice = voiceBehind(word, world);
    if (entitlesAlone(word, voice, ownSide)) return { at: word.definiteFrom, by: [word] };
    const against = voice.against.flatMap((side) => heard.get(side) ?? []);
    const opposed = against.find((other) => support(other, word, world));
    if (opposed !== undefined) return { at: word.definiteFrom, by: [opposed, word] };
    const same = heard.get(voice.side);
    if (same === undefined) heard.set(voice.side, [word]);
    else same.push(word);
  }
  return undefined;
}

/** The words of a group that are later, as it is asked, and may entitle. */
function* eligibleIn(
  { words }: WordsAlike,
  { from, before = Number.POSITIVE_INFINITY, isLater }: Later,
  world: World,
): Generator<Word, void> {
  for (const word of wordsFrom(words, from)) {
    if (word.latest > world.asOf || word.latest >= before) return;
    if (isLater(word) && world.isHeard(word) && mayEntitle(word, world)) yield word;
  }
}

function voiceBehind({ account }: Word, world: World): Voice {
  return world.voiceOf(account.origin);
}

function sideOf(word: Word, world: World): string | undefined {
  return voiceBehind(word, world).side;
}

/** Nobody is entitled by an origin that is not registered, save by what it saw happen, nor by the worst grades, save an authority and an admission. */
function mayEntitle(word: Word, world: World): boolean {
  const { account } = word;
  const { isRegistered, isAuthority, reliability } = voiceBehind(word, world);
  if (!account.isOccurrence && !isRegistered) return false;
  if (isAuthority || account.againstInterest) return true;
  return (account.reliability ?? reliability) !== 'E' && account.credibility !== 5;
}

function entitlesAlone(word: Word, voice: Voice, ownSide: string | undefined): boolean {
  if (voice.isNeutral || voice.isAuthority || word.account.againstInterest) return true;
  return voice.side === ownSide && toldAtItsTime(word);
}

/** Whether words of a group could be entitled to overtake somebody of a side, whatever their times and grades. */
export function mayEverEntitle(
  { origins }: WordsAlike,
  ownSide: string | undefined,
  world: World,
): boolean {
  const voices = origins.map(({ origin }) => world.voiceOf(origin));
  return origins.some(({ admits, toldAtItsTime: inTime }, i) => {
    const voice = voices[i];
    if (voice === undefined) return false;
    return (
      admits ||
      voice.isNeutral ||
      voice.isAuthority ||
      (inTime && voice.side === ownSide) ||
      voice.against.some((side) => voices.some((other) => other.side === side))
    );
  });
}

/** Whether two words of opposing sides entitle together; of two that begin at one time, either may be the earlier. */
function support(earlier: Word, later: Word, world: World): boolean {
  if (stoodAt(earlier, later.definiteFrom, world)) return true;
  return byStart(earlier, later) === 0 && stoodAt(later, earlier.definiteFrom, world);
}

/** Whether a word was the last word of its origin, and not over, when another became definite. */
function stoodAt(word: Word, moment: number, { testimony }: World): boolean {
  const { byOrigin, aspect, isKnown } = testimony;
  if (word.ends.latest <= moment) return false;
  const own = byOrigin.get(word.account.origin)?.words ?? [];
  const isThere = (other: Word): boolean => other.definiteFrom <= moment && isKnown(other);
  return ![...wordsFrom(own, word.latest)].some(
    (other) => other !== word && isThere(other) && replaces(other, word, aspect),
  );
}
