import { type Micros } from '@sitlog/situation';
import { type Account } from './account.js';
import { type Ruling, SET_ASIDE, type SetAside } from './ruling.js';
import { type Entitlement, type Supported, type World, worldOf } from './weighing/entitled.js';
import { lastWordsOf, replacedBy } from './weighing/last-word.js';
import { type Testimony, testimonyOf, wordsFrom } from './weighing/testimony.js';
import { staleAt } from './weighing/stale.js';
import {
  agedAt,
  gaveWayAt,
  isAgedBySame,
  overtakenAt,
  type Rivals,
  rivalsOf,
} from './weighing/succession.js';
import { saySame, speaks, type WeighedAspect, type Word } from './weighing/word.js';

/** What became of what is said of a proposition at a moment, and whether all that counts is old. */
export interface AppliedRules {
  /** On the last words of each origin, and on what may have begun: all that an answer is made of. */
  readonly rulings: readonly Ruling[];
  readonly stale: boolean;
  readonly world: World;
}

/** Rules 3 to 7 of the board rule: what counts at a moment, what is set aside and why, and what may hold. */
export function applyRules(
  testimony: Testimony,
  circumstances: Entitlement & { readonly validAt: Micros },
): AppliedRules {
  const world = worldOf(testimony, circumstances);
  const last = [...testimony.byOrigin.values()].flatMap((own) =>
    lastWordsOf(own, world.isHeard, testimony.aspect).map((word) => placedAtEnd(word, world)),
  );
  const counting = last.filter(({ verdict }) => verdict === 'counts').map(({ word }) => word);
  return {
    rulings: judged([...last, ...begun(world)], counting),
    stale: staleAt(world.validAt, counting, testimony.aspect),
    world,
  };
}

/** What the rules make of all accounts of a proposition that are known. */
export function weighed(
  accounts: readonly Account[],
  aspect: WeighedAspect,
  circumstances: Entitlement & { readonly validAt: Micros },
): AppliedRules {
  return applyRules(testimonyOf(accounts, aspect, circumstances), circumstances);
}

/** What became of every word that is taken: also of those that are not begun, and of those that others of their origin replaced. */
export function rulingsOnAll({ rulings, world }: AppliedRules): readonly Ruling[] {
  const { testimony, isHeard } = world;
  const ruled = new Set(rulings.map(({ word }) => word));
  const heard = Map.groupBy(testimony.words.filter(isHeard), ({ account }) => account.origin);
  const others = testimony.words.filter((word) => testimony.isKnown(word) && !ruled.has(word));
  return [
    ...rulings,
    ...others.map((word): Ruling => {
      if (!isHeard(word)) return { word, verdict: 'not_yet', because: [] };
      const own = heard.get(word.account.origin) ?? [];
      return { word, verdict: 'replaced', because: replacedBy(word, own, testimony.aspect) };
    }),
  ];
}

/** The words with this verdict. */
export function wordsThat(verdict: Ruling['verdict'], rulings: readonly Ruling[]): readonly Word[] {
  return rulings.filter((ruling) => ruling.verdict === verdict).map(({ word }) => word);
}

/** What became of a last word: whether it was set aside or is over, may be over, or counts. */
function placedAtEnd(word: Word, world: World): Ruling {
  const aside = setAside(word, world);
  if (aside !== undefined) return aside;
  if (word.ends.earliest > world.validAt) return { word, verdict: TAKEN[word.stance], because: [] };
  // Of what neither affirms nor denies there is nothing to list.
  if (!speaks(word)) return { word, verdict: 'may_abstain', because: [] };
  return { word, verdict: 'possible', because: [], open: endOpen(word) };
}

function endOpen({ account: { start, end } }: Word): NonNullable<Ruling['open']> {
  const { earliest, latest } = end ?? start;
  return { from: earliest, to: latest };
}

const TAKEN = {
  affirms: 'counts',
  denies: 'counts',
  abstains: 'abstains',
  ends: 'ends',
} as const satisfies Readonly<Record<Word['stance'], Ruling['verdict']>>;

function setAside(word: Word, world: World): Ruling | undefined {
  const rivals = rivalsOf(word, world);
  const reasons = asideBy(word, rivals, world);
  const verdict = firstReason(reasons);
  const found = verdict === undefined ? undefined : reasons[verdict];
  if (verdict === undefined || found === undefined) return undefined;
  const ruling = { word, verdict, because: found.by };
  if (!speaks(word)) return ruling;
  const others = SET_ASIDE.filter((reason) => reason !== 'aged' && reasons[reason] !== undefined);
  return {
    ...ruling,
    until: Number.isFinite(found.at) ? found.at : null,
    isOnlyOld: others.length === 0 && isAgedBySame(word, rivals, world),
  };
}

type Reasons = Readonly<Partial<Record<SetAside, Supported | undefined>>>;

/** When a word was set aside or over, by each rule that did so by the valid moment. */
function asideBy(word: Word, rivals: Rivals, world: World): Reasons {
  const end = word.ends.latest;
  const over = end <= world.validAt ? { at: end, by: [] } : undefined;
  if (!speaks(word)) return { over };
  return {
    overtaken: overtakenAt(word, rivals, world),
    aged: agedAt(word, rivals, world),
    gave_way: gaveWayAt(word, rivals, world),
    over,
  };
}

/** The reason that held first; in one moment the one that is named first. */
function firstReason(reasons: Reasons): SetAside | undefined {
  let first: SetAside | undefined;
  for (const reason of SET_ASIDE) {
    const at = reasons[reason]?.at;
    const soonest = first === undefined ? undefined : reasons[first]?.at;
    if (at !== undefined && (soonest === undefined || at < soonest)) first = reason;
  }
  return first;
}

/** The words that are not definite yet but may have begun. */
function begun({ testimony: { words, isKnown }, asOf, validAt }: World): readonly Ruling[] {
  return [...wordsFrom(words, asOf)]
    .filter((word) => word.earliest <= validAt && word.definiteFrom > asOf && isKnown(word))
    .map((word) => ({ word, verdict: 'possible', because: [], open: startOpen(word) }));
}

function startOpen({ account: { start } }: Word): NonNullable<Ruling['open']> {
  return { from: start.earliest, to: start.latest };
}

/** Rule 5, judged last: what is possible is listed where its origin does not say so for certain, and where it says something. */
function judged(rulings: readonly Ruling[], counting: readonly Word[]): readonly Ruling[] {
  return rulings.map((ruling) => {
    const { word, verdict } = ruling;
    if (verdict !== 'possible') return ruling;
    if (word.stance === 'abstains') return { word, verdict: 'may_abstain', because: [] };
    if (word.stance === 'ends') return ruling;
    const same = counting.filter(
      (other) => other.account.origin === word.account.origin && saySame(other, word),
    );
    return same.length === 0 ? ruling : { word, verdict: 'said_for_certain', because: same };
  });
}
