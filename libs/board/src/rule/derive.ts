import {
  type Aspect,
  type Bounds,
  type Credibility,
  type Facet,
  type Micros,
  ordinalOf,
  type Override,
  type Reliability,
  standingCredibility,
} from '@sitlog/situation';
import { type Account, byStart } from './account.js';
import { type Ruling } from './ruling.js';
import { type Sides } from './sides.js';
import {
  distinctOrigins,
  type PropositionState,
  stateOfProposition,
  stateOfValue,
  type ValueState,
} from './value-state.js';
import { accountsThat, applyRules, type AppliedRules } from './apply-rules.js';

/** Version of the rule in this folder; answers name it, so that a changed rule cannot pass for a changed past. */
export const RULE_SET = 'board-2';

/** One value that is asserted, with who asserts it, where it stands in the log and how it is graded. */
export interface DerivedValue {
  readonly value: string;
  readonly state: ValueState;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
  /** The best of its accounts, each letter by itself; it orders the display and decides nothing. */
  readonly grade: { readonly reliability: Reliability; readonly credibility: Credibility };
  /** Start bounds of the account that starts first. */
  readonly since: Bounds;
}

/** A value that may hold or may not at the valid moment, and between which bounds that is open. */
export interface PossibleValue {
  readonly value: string;
  readonly origin: string;
  readonly entry: string;
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/** A proposition as the board rule (docs/ARCHITECTURE.md) answers it. */
export interface Derived {
  readonly id: string;
  readonly facet: Facet;
  /** `overridden` while the duty officer's answer holds; what is derived is then in `override`. */
  readonly state: PropositionState | 'overridden';
  readonly override?: OverrideInForce;
  readonly stale: boolean;
  readonly values: readonly DerivedValue[];
  readonly possible: readonly PossibleValue[];
  readonly abstentions: readonly { readonly origin: string; readonly entry: string }[];
  /** The latest of its values' starts: since when the answer as a whole holds; absent when unknown. */
  readonly since?: Bounds;
}

/** The duty officer's answer (rule 10), with the state that the accounts give: the values stay what they are. */
export interface OverrideInForce extends Override {
  readonly derivedState: PropositionState;
}

/** What the rule consults besides the accounts: all of it as of the known moment. */
export interface Circumstances extends Sides {
  readonly validAt: Micros;
  /** The source's reliability, for entries that carry none of their own. */
  readonly reliabilityOf: (origin: string) => Reliability;
  /** Whether an entry is graded 1 though nothing supports that any longer: it counts as 2. */
  readonly hasLostSupport: (entryNo: string) => boolean;
  /** The overrides of a proposition that were not taken back. No two of them hold at one moment. */
  readonly overridesOf: (proposition: string) => readonly Override[];
}

/** Derives one proposition from its accounts. Pure; the order of the accounts does not matter. */
export function derive(
  proposition: { readonly id: string; readonly aspect: Aspect },
  accounts: readonly Account[],
  circumstances: Circumstances,
): Derived {
  return answerOf(
    proposition,
    applyRules(accounts, proposition.aspect, circumstances),
    circumstances,
  );
}

/** The answer that weighed accounts give. */
export function answerOf(
  { id, aspect }: { readonly id: string; readonly aspect: Aspect },
  { rulings, stale }: AppliedRules,
  circumstances: Circumstances,
): Derived {
  const counted = accountsThat('counts', rulings);
  const values = valuesOf(counted, circumstances);
  const latest = values
    .map((value) => value.since)
    .toSorted(compareBounds)
    .at(-1);
  const derivedState = stateOfProposition(
    values.map((value) => value.state),
    counted,
    { exclusive: aspect.exclusive, sides: circumstances },
  );
  return {
    id,
    facet: aspect.facet,
    ...overriding(id, derivedState, circumstances),
    stale,
    values,
    possible: distinct(rulings.flatMap(possibleValue).toSorted(comparePossible)),
    abstentions: distinct(
      accountsThat('abstains', rulings)
        .map(({ origin, entryNo }) => ({ origin, entry: entryNo }))
        .toSorted((a, b) => order(a.origin, b.origin) || byOrdinal(a.entry, b.entry)),
    ),
    ...(latest === undefined ? {} : { since: latest }),
  };
}

/** Rule 10: an override holds from its recording until it expires. */
function overriding(
  id: string,
  derivedState: PropositionState,
  { overridesOf, validAt }: Circumstances,
): Pick<Derived, 'state' | 'override'> {
  const override = overridesOf(id).find(
    ({ from, expiresAt }) => from <= validAt && validAt < expiresAt,
  );
  if (override === undefined) return { state: derivedState };
  return { state: 'overridden', override: { ...override, derivedState } };
}

function valuesOf(
  accounts: readonly Account[],
  circumstances: Circumstances,
): readonly DerivedValue[] {
  const byValue = Map.groupBy(accounts, (account) => account.value);
  return [...byValue]
    .map(([value, support]) => ({
      value,
      state: stateOfValue(support, circumstances),
      origins: distinctOrigins(support),
      entries: [...new Set(support.map((account) => account.entryNo))].sort(byOrdinal),
      grade: bestGrade(support, circumstances),
      since: earliestStart(support),
    }))
    .toSorted((a, b) => order(a.value, b.value));
}

function bestGrade(
  support: readonly Account[],
  { reliabilityOf, hasLostSupport }: Circumstances,
): DerivedValue['grade'] {
  const letters = support.map((a) => a.reliability ?? reliabilityOf(a.origin)).sort();
  const numbers = support
    .map(({ credibility, entryNo }) => standingCredibility(credibility, hasLostSupport(entryNo)))
    .sort();
  return { reliability: letters[0] ?? 'F', credibility: numbers[0] ?? 6 };
}

function earliestStart(support: readonly Account[]): Bounds {
  return support.toSorted(byStart)[0]?.start ?? { earliest: null, latest: null };
}

function compareBounds(a: Bounds, b: Bounds): number {
  const latest = (x: Bounds): number => x.latest ?? Number.MAX_VALUE;
  const earliest = (x: Bounds): number => x.earliest ?? -Number.MAX_VALUE;
  return latest(a) - latest(b) || earliest(a) - earliest(b);
}

function possibleValue({ account, open }: Ruling): readonly PossibleValue[] {
  if (open === undefined) return [];
  return [{ value: account.value, origin: account.origin, entry: account.entryNo, ...open }];
}

function comparePossible(a: PossibleValue, b: PossibleValue): number {
  return (
    order(a.value, b.value) ||
    order(a.origin, b.origin) ||
    byOrdinal(a.entry, b.entry) ||
    earliestFirst(a, b)
  );
}

function earliestFirst(a: PossibleValue, b: PossibleValue): number {
  const from = (x: PossibleValue): number => x.from ?? -Number.MAX_VALUE;
  const to = (x: PossibleValue): number => x.to ?? Number.MAX_VALUE;
  return from(a) - from(b) || to(a) - to(b);
}

/** An entry that says the same thing twice says it once. */
function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function byOrdinal(a: string, b: string): number {
  return ordinalOf(a) - ordinalOf(b);
}
