import { byStart } from '../account.js';
import {
  firstEntitled,
  type Later,
  mayEverEntitle,
  type Supported,
  type World,
} from './entitled.js';
import { type WordsAlike, type Testimony } from './testimony.js';
import { type Word } from './word.js';

const MINUTE = 60_000_000;

/** The groups that can set aside the words of one origin that say the same: they are not added together. */
export interface Rivals {
  readonly same: readonly WordsAlike[];
  /** Later ones of them overtake (rule 4a). */
  readonly other: readonly WordsAlike[];
  /** They are contrary to the baseline (rule 6). */
  readonly contrary: readonly WordsAlike[];
}

/** The rivals of a word, and of all that its origin says as it does. */
export function rivalsOf(word: Word, world: World): Rivals {
  const { affirmed, denied } = world.testimony;
  const { side } = world.voiceOf(word.account.origin);
  const same = (word.stance === 'denies' ? denied : affirmed).get(word.account.value);
  return {
    same: entitledAmong([same], side, world),
    other: entitledAmong(overtaking(word, world.testimony), side, world),
    contrary: entitledAmong(contraryTo(word, world.testimony), undefined, world),
  };
}

/** Those of some groups whose words can be entitled at all to overtake somebody of a side. */
function entitledAmong(
  groups: readonly (WordsAlike | undefined)[],
  side: string | undefined,
  world: World,
): readonly WordsAlike[] {
  return groups.filter(
    (group): group is WordsAlike => group !== undefined && mayEverEntitle(group, side, world),
  );
}

function overtaking(
  { stance, account: { value } }: Word,
  { affirmed, denied, aspect }: Testimony,
): readonly (WordsAlike | undefined)[] {
  if (aspect.sideBySide === true) return [];
  if (stance === 'denies') return [affirmed.get(value)];
  return [...(aspect.exclusive ? others(affirmed, value) : []), denied.get(value)];
}

function contraryTo(
  { stance, account: { value } }: Word,
  { affirmed, denied, aspect }: Testimony,
): readonly (WordsAlike | undefined)[] {
  const { baseline } = aspect;
  if (baseline === undefined) return [];
  if (stance === 'denies' && value !== baseline) return [affirmed.get(value)];
  if (stance !== 'affirms' || value !== baseline) return [];
  return [...others(affirmed, baseline), denied.get(baseline)];
}

function others(affirmed: Testimony['affirmed'], value: string): readonly WordsAlike[] {
  return [...affirmed].flatMap(([other, group]) => (other === value ? [] : [group]));
}

/** The first moment at which a word is old (rule 4): others that may overtake it, or say the same, lie surely more than the time to live after it. */
export function agedAt(word: Word, { same, other }: Rivals, world: World): Supported | undefined {
  return agedBy([...same, ...other], word, world);
}

/** Whether a word is old by words that say the same alone. */
export function isAgedBySame(word: Word, { same }: Rivals, world: World): boolean {
  return agedBy(same, word, world) !== undefined;
}

function agedBy(groups: readonly WordsAlike[], word: Word, world: World): Supported | undefined {
  const { timeToLiveMinutes, timeless } = world.testimony.aspect;
  if (timeToLiveMinutes === undefined || timeless === true) return undefined;
  const from = word.latest + timeToLiveMinutes * MINUTE;
  const isLater = (later: Word): boolean => later.earliest > from;
  return firstOf(groups, word, { from, isLater, overtaken: word }, world);
}

/** The first moment at which a word is overtaken (rule 4a), if that is before a given one; the words that overtake it. */
export function overtakenAt(
  word: Word,
  { other }: Rivals,
  world: World,
  before?: number,
): Supported | undefined {
  if (other.length === 0 || world.testimony.aspect.timeless === true) return undefined;
  const isLater = (later: Word): boolean => overtakes(later, word);
  return firstOf(other, word, { from: word.latest, before, isLater, overtaken: word }, world);
}

/** The first moment at which a word gives way to a contrary value of the baseline that is supported (rule 6). */
export function gaveWayAt(word: Word, { contrary }: Rivals, world: World): Supported | undefined {
  if (contrary.length === 0) return undefined;
  const how = { from: Number.NEGATIVE_INFINITY, isLater: () => true };
  const notBefore = contrary.filter(({ words }) => {
    const first = words.find(world.isHeard);
    return first !== undefined && byStart(word, first) <= 0;
  });
  return firstOf(notBefore, word, how, world);
}

/** Whether a word is later than another as succession asks it (rule 4a). */
function overtakes(later: Word, word: Word): boolean {
  if (later.endsCourse) {
    const goesOn = word.account.says === 'affirms' && !word.endsCourse;
    return goesOn ? later.latest >= word.latest : later.latest > word.latest;
  }
  if (later.earliest < word.latest || later.latest <= word.latest) return false;
  const { saysWhenTold, toldAt } = word.account;
  return !saysWhenTold || toldAt <= later.account.toldAt;
}

/** The earliest of what groups come to, but never before the word itself has begun. */
function firstOf(
  groups: readonly WordsAlike[],
  word: Word,
  how: Later,
  world: World,
): Supported | undefined {
  let first: Supported | undefined;
  for (const group of groups) {
    const found = firstEntitled(group, how, world);
    if (found !== undefined && (first === undefined || found.at < first.at)) first = found;
  }
  return first === undefined ? undefined : { ...first, at: Math.max(first.at, word.latest) };
}
