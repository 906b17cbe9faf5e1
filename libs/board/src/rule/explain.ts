import { type Aspect, type NotFact } from '@sitlog/situation';
import { type Account, byStart, startOf } from './account.js';
import { type AppliedRules, rulingsOnAll, weighed } from './apply-rules.js';
import { answerOf, type Circumstances, type Derived } from './derive.js';
import { byOrdinal } from './listing.js';
import { type Ruling, type Verdict, VERDICTS } from './ruling.js';
import { type WhyNotTaken } from './weighing/testimony.js';

/** One account that was considered: taken into the answer or set aside, by which rule, and because of which entries. */
export interface Considered {
  readonly account: Account;
  /** Of an account that its entry keeps from being weighed at all (rule 1): why. */
  readonly verdict: Verdict | NotFact;
  readonly rule: number;
  readonly taken: boolean;
  /** Entries of other accounts that decided it, in order. */
  readonly because: readonly string[];
  readonly open?: Ruling['open'];
  /** Of a last word that was set aside: until when it counted. */
  readonly until?: Ruling['until'];
}

/** A proposition with everything that was considered for it: what is taken first, then the newest start first. */
export interface Explanation {
  readonly derived: Derived;
  readonly considered: readonly Considered[];
}

/**
 * Derives one proposition and says what became of every account of it. The accounts are all that is asserted about it, as
 * known at the known moment, whether their entries count or not.
 */
export function explain(
  { id, aspect }: { readonly id: string; readonly aspect: Aspect },
  accounts: readonly Account[],
  circumstances: Circumstances,
): Explanation {
  const applied = weighed(accounts, aspect, circumstances);
  return { derived: answerOf(id, applied, circumstances), considered: consideredIn(applied) };
}

/** What became of each account of a proposition: what is taken first, then the newest start first. */
export function consideredIn(applied: AppliedRules): readonly Considered[] {
  const { leftOut, isKnown } = applied.world.testimony;
  const considered = rulingsOnAll(applied).map(asConsidered);
  return [...considered, ...leftOut.filter(isKnown).map(notTaken)].toSorted(inOrder);
}

function asConsidered({ word, verdict, because, open, until }: Ruling): Considered {
  return {
    account: word.account,
    verdict,
    ...VERDICTS[verdict],
    because: [...new Set(because.map(({ account }) => account.entryNo))].sort(byOrdinal),
    ...(open === undefined ? {} : { open }),
    ...(until === undefined ? {} : { until }),
  };
}

function notTaken({ account, why }: WhyNotTaken): Considered {
  const because = account.out?.by ?? account.repeats ?? [];
  return { account, verdict: why, rule: 1, taken: false, because };
}

function inOrder(a: Considered, b: Considered): number {
  return (
    Number(b.taken) - Number(a.taken) ||
    byStart(startOf(b.account), startOf(a.account)) ||
    byOrdinal(a.account.entryNo, b.account.entryNo)
  );
}
