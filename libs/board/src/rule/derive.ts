import {
  type Aspect,
  type Bounds,
  type Credibility,
  type Micros,
  type Override,
  type Reliability,
  standingCredibility,
} from '@sitlog/situation';
import { type Account } from './account.js';
import { applyRules, type AppliedRules, wordsThat } from './apply-rules.js';
import {
  compareBounds,
  earlierIn,
  type EarlierValue,
  possibleIn,
  type PossibleValue,
} from './listed.js';
import { byOrdinal, listed, order } from './listing.js';
import { firstOfRuns, withTheirRuns } from './runs.js';
import {
  distinctOrigins,
  type PropositionState,
  stateOfProposition,
  stateOfValue,
  type ValueState,
} from './value-state.js';
import { type Entitlement } from './weighing/entitled.js';
import { type Testimony, testimonyOf } from './weighing/testimony.js';
import { type Word } from './weighing/word.js';

/** Version of the rule in this folder; answers name it, so that a changed rule cannot pass for a changed past. */
export const RULE_SET = 'board-3';

/** One value that is affirmed, or denied, with who says so, where it stands in the log and how it is graded. */
export interface DerivedValue {
  readonly value: string;
  readonly state: ValueState;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
  /** The best of its accounts, each letter by itself; it orders the display and decides nothing. */
  readonly grade: { readonly reliability: Reliability; readonly credibility: Credibility };
  /** When the unbroken run of it began: start bounds of the first account, and its origin. */
  readonly since: Bounds;
  readonly sinceOrigin: string;
}

/** An origin that says that what it said holds no longer: of a value, or (without) of all. */
interface Ending {
  readonly origin: string;
  readonly entry: string;
  readonly value?: string;
}

/** A proposition as the board rule (docs/ARCHITECTURE.md) answers it. */
export interface Derived {
  readonly id: string;
  readonly facet: string;
  /** `overridden` while the duty officer's answer holds; what is derived is then in `override`. */
  readonly state: PropositionState | 'overridden';
  readonly override?: OverrideInForce;
  readonly stale: boolean;
  /** What is affirmed. A denial never stands among it. */
  readonly values: readonly DerivedValue[];
  readonly denied: readonly DerivedValue[];
  readonly earlier: readonly EarlierValue[];
  readonly possible: readonly PossibleValue[];
  readonly abstentions: readonly { readonly origin: string; readonly entry: string }[];
  readonly endings: readonly Ending[];
  /** The latest of its values' starts: since when the answer as a whole holds; absent when unknown. */
  readonly since?: Bounds;
}

/** The duty officer's answer (rule 10), with the state that the accounts give: the values stay what they are. */
export interface OverrideInForce extends Override {
  readonly derivedState: PropositionState;
}

/** What the rule consults besides the accounts: all of it as of the known moment. */
export interface Circumstances extends Entitlement {
  readonly validAt: Micros;
  /** Whether an entry is graded 1 though nothing supports that any longer: it counts as 2. */
  readonly hasLostSupport: (entryNo: string) => boolean;
  /** The overrides of a proposition, in order. No two of them hold at one moment. */
  readonly overridesOf: (proposition: string) => readonly Override[];
}

/** Derives one proposition from all accounts of it that are known. Pure; their order does not matter. */
export function derive(
  { id, aspect }: { readonly id: string; readonly aspect: Aspect },
  accounts: readonly Account[],
  circumstances: Circumstances,
): Derived {
  return deriveFrom(id, testimonyOf(accounts, aspect, circumstances), circumstances);
}

/** Derives one proposition from what is said of it, which need be found only once for many valid moments. */
export function deriveFrom(
  id: string,
  testimony: Testimony,
  circumstances: Circumstances,
): Derived {
  return answerOf(id, applyRules(testimony, circumstances), circumstances);
}

/** The answer that weighed accounts give. */
export function answerOf(id: string, applied: AppliedRules, circumstances: Circumstances): Derived {
  const { rulings, stale, world } = applied;
  const { aspect } = world.testimony;
  const counted = wordsThat('counts', rulings);
  const affirming = counted.filter(({ stance }) => stance === 'affirms');
  const denying = counted.filter(({ stance }) => stance === 'denies');
  const values = valuesOf(affirming, applied, circumstances);
  const denied = valuesOf(denying, applied, circumstances);
  const latest = (values.length > 0 ? values : denied)
    .map((value) => value.since)
    .toSorted(compareBounds)
    .at(-1);
  const weighed = { values, denied, affirming: affirming.map(({ account }) => account) };
  const derivedState = stateOfProposition(weighed, aspect, circumstances);
  return {
    id,
    facet: aspect.facet,
    ...overriding(id, derivedState, circumstances),
    stale,
    values,
    denied,
    earlier: earlierIn(rulings),
    possible: possibleIn(rulings),
    abstentions: listed(
      wordsThat('abstains', rulings).map(({ account: { origin, entryNo: entry } }) => ({
        origin,
        entry,
      })),
      byOrigin,
    ),
    endings: listed(wordsThat('ends', rulings).map(ending), byOrigin),
    ...(latest === undefined ? {} : { since: latest }),
  };
}

function ending({ account: { origin, entryNo: entry, value } }: Word): Ending {
  return { origin, entry, ...(value === '' ? {} : { value }) };
}

function byOrigin(a: Ending, b: Ending): number {
  return (
    order(a.origin, b.origin) || byOrdinal(a.entry, b.entry) || order(a.value ?? '', b.value ?? '')
  );
}

/** Rule 10: an override holds from its recording until it expires, is lifted or is followed by another. */
function overriding(
  id: string,
  derivedState: PropositionState,
  { overridesOf, validAt }: Circumstances,
): Pick<Derived, 'state' | 'override'> {
  const override = overridesOf(id).find(
    ({ from, expiresAt, endedAt = expiresAt }) => from <= validAt && validAt < endedAt,
  );
  if (override === undefined) return { state: derivedState };
  return { state: 'overridden', override: { ...override, derivedState } };
}

function valuesOf(
  words: readonly Word[],
  applied: AppliedRules,
  circumstances: Circumstances,
): readonly DerivedValue[] {
  if (words.length === 0) return [];
  const byValue = Map.groupBy(words, ({ account }) => account.value);
  return [...byValue]
    .map(([value, support]) => valueFrom(value, support, { applied, circumstances }))
    .toSorted((a, b) => order(a.value, b.value));
}

function valueFrom(
  value: string,
  words: readonly Word[],
  {
    applied,
    circumstances,
  }: { readonly applied: AppliedRules; readonly circumstances: Circumstances },
): DerivedValue {
  const support = words.map(({ account }) => account);
  const weighty = withTheirRuns(words, applied.world).map(({ account }) => account);
  const first = firstOfRuns(words, applied);
  if (first === undefined) throw new Error(`Nobody says ${value}`);
  return {
    value,
    state: stateOfValue(weighty, circumstances),
    origins: distinctOrigins(support),
    entries: [...new Set(support.map((account) => account.entryNo))].sort(byOrdinal),
    grade: bestGrade(support, circumstances),
    since: first.account.start,
    sinceOrigin: first.account.origin,
  };
}

/** The best of the grades that accounts have now: as given, else that of their source. */
function bestGrade(
  support: readonly Account[],
  { reliabilityOf, hasLostSupport }: Circumstances,
): DerivedValue['grade'] {
  const letters = support
    .map(({ reliability, origin }) => reliability ?? reliabilityOf(origin))
    .sort();
  const numbers = support
    .map(({ credibility, entryNo }) => standingCredibility(credibility, hasLostSupport(entryNo)))
    .sort();
  return { reliability: letters[0] ?? 'F', credibility: numbers[0] ?? 6 };
}
