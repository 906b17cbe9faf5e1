import { byStart } from './account.js';
import { type AppliedRules } from './apply-rules.js';
import { order } from './listing.js';
import { type World } from './weighing/entitled.js';
import { replaces } from './weighing/last-word.js';
import { latestFirst } from './weighing/testimony.js';
import { gaveWayAt, overtakenAt, type Rivals, rivalsOf } from './weighing/succession.js';
import { saySame, type Word } from './weighing/word.js';

/** Of words that count and say the same: these, and what lends them weight in their unbroken runs (rule 11). */
export function withTheirRuns(counting: readonly Word[], world: World): readonly Word[] {
  const runs = counting
    .filter(({ account }) => world.testimony.byOrigin.get(account.origin)?.isWeighty === true)
    .flatMap((word) => runBefore(word, world).filter(isWeighty));
  return [...counting, ...runs];
}

function isWeighty({ account }: Word): boolean {
  return account.verified || account.againstInterest;
}

/**
 * The first word of the unbroken runs behind words that count and say the same, also of origins whose word is old only because
 * others say the same by now: since when it holds, and who says so.
 */
export function firstOfRuns(
  counting: readonly Word[],
  { rulings, world }: AppliedRules,
): Word | undefined {
  const [one] = counting;
  if (one === undefined) return undefined;
  const old = rulings
    .filter(({ word, isOnlyOld }) => isOnlyOld === true && saySame(word, one))
    .map(({ word }) => word);
  const runs = [...counting, ...old]
    .map((word) => ({ word, earliest: firstToSay(word, world) }))
    .sort((a, b) => byStart(a.earliest, b.earliest));
  let first = one;
  for (const { word, earliest } of runs) {
    // No run begins before its origin has said so at all.
    if (byStart(earliest, first) > 0) break;
    const begun = runBefore(word, world).at(-1) ?? word;
    if (inOrder(begun, first) < 0) first = begun;
  }
  return first;
}

function inOrder(a: Word, b: Word): number {
  return byStart(a, b) || order(a.account.origin, b.account.origin);
}

/** All that the origin of a word said, in order of their starts. */
function ownOf({ account }: Word, { testimony }: World): readonly Word[] {
  return testimony.byOrigin.get(account.origin)?.words ?? [];
}

function firstToSay(word: Word, world: World): Word {
  const isSame = (own: Word): boolean => saySame(own, word) && world.isHeard(own);
  return ownOf(word, world).find(isSame) ?? word;
}

/** The words of the same origin that said the same before, back to where the run was broken. */
function runBefore(word: Word, world: World): readonly Word[] {
  const run: Word[] = [];
  const rivals = rivalsOf(word, world);
  let next = word;
  let between: Word[] = [];
  // Those that begin at one time are one step of the run: it goes on through those of them that are not broken.
  for (const step of stepsBefore(word, world)) {
    const same = step.filter((earlier) => saySame(earlier, word));
    const joined = same.filter((earlier) => !isBroken(earlier, next, { between, rivals, world }));
    const [first] = joined;
    if (first !== undefined) {
      run.push(...joined);
      next = first;
      between = [];
    } else if (same.length > 0 || step.some(({ replacesAll }) => replacesAll)) {
      break;
    } else {
      between.push(...step);
    }
  }
  return run;
}

/** What an origin said for certain before a word of its own, the latest first: those that begin at one time together. */
function* stepsBefore(word: Word, world: World): Generator<readonly Word[], void> {
  let step: Word[] = [];
  for (const earlier of latestFirst(ownOf(word, world))) {
    if (!world.isHeard(earlier) || byStart(earlier, word) >= 0) continue;
    const [begun] = step;
    if (begun !== undefined && byStart(begun, earlier) !== 0) {
      yield step;
      step = [];
    }
    step.push(earlier);
  }
  if (step.length > 0) yield step;
}

/** Whether something lies between two words of an origin that say the same: another word of its own, or what set the earlier aside. */
function isBroken(earlier: Word, next: Word, { between, rivals, world }: Links): boolean {
  if (between.some((other) => replaces(other, earlier, world.testimony.aspect))) return true;
  const before = next.earliest;
  if (earlier.ends.latest < before) return true;
  const aside = [overtakenAt(earlier, rivals, world, before), gaveWayAt(earlier, rivals, world)];
  return aside.some((one) => one !== undefined && one.at < before);
}

/** What lies between the words of a run. */
interface Links {
  readonly between: readonly Word[];
  readonly rivals: Rivals;
  readonly world: World;
}
