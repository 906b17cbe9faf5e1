import {
  type Aspect,
  duplicatedBy,
  type EntryState,
  type NotFact,
  ordinalOf,
  whyNotFact,
} from '@sitlog/situation';
import { type Account, accountsOf, assertedBy, byStart } from './account.js';
import { answerOf, type Circumstances, type Derived } from './derive.js';
import { type Ruling, type Verdict, VERDICTS } from './ruling.js';
import { type AppliedRules, applyRules } from './apply-rules.js';

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
}

/** A proposition with everything that was considered for it: what is taken first, then the newest start first. */
export interface Explanation {
  readonly derived: Derived;
  readonly considered: readonly Considered[];
}

/**
 * Derives one proposition and says what became of every account of it. The entries are all that assert something about it,
 * as known at the known moment, whether they count as fact or not.
 */
export function explain(
  proposition: { readonly id: string; readonly aspect: Aspect },
  entries: readonly EntryState[],
  circumstances: Circumstances,
): Explanation {
  const about = (account: Account): boolean => account.proposition === proposition.id;
  const accounts = entries.flatMap(accountsOf).filter(about);
  const weighing = applyRules(accounts, proposition.aspect, circumstances);
  return {
    derived: answerOf(proposition, weighing, circumstances),
    considered: [
      ...consideredIn(weighing),
      ...entries.flatMap((entry) => leftOut(entry).filter(({ account }) => about(account))),
    ].toSorted(inOrder),
  };
}

/** What became of each account that the rules were applied to. */
export function consideredIn({ rulings }: AppliedRules): readonly Considered[] {
  return rulings.map(asConsidered);
}

function asConsidered({ account, verdict, because, open }: Ruling): Considered {
  return {
    account,
    verdict,
    ...VERDICTS[verdict],
    because: [...new Set(because.map(({ entryNo }) => entryNo))].sort(
      (a, b) => ordinalOf(a) - ordinalOf(b),
    ),
    ...(open === undefined ? {} : { open }),
  };
}

function leftOut(entry: EntryState): readonly Considered[] {
  const verdict = whyNotFact(entry);
  if (verdict === undefined) return [];
  const because = decidedBy(entry, verdict);
  return assertedBy(entry).map((account) => ({ account, verdict, rule: 1, taken: false, because }));
}

/** The entries because of which this one is left out. */
export function decidedBy(entry: EntryState, verdict: NotFact): readonly string[] {
  if (verdict === 'duplicate') return duplicatedBy(entry);
  if (verdict === 'repeats') return entry.content.derivedFrom;
  const { mergedInto } = entry.retracted ?? {};
  return mergedInto === undefined ? [] : [mergedInto];
}

function inOrder(a: Considered, b: Considered): number {
  return (
    Number(b.taken) - Number(a.taken) ||
    byStart(b.account, a.account) ||
    (a.account.entryNo < b.account.entryNo ? -1 : 1)
  );
}
