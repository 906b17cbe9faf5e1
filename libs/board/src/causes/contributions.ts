import { ordinalOf } from '@sitlog/situation';
import { type Considered } from '../rule/explain.js';

/** Entries that can have made one answer into another: what stands in either, and what drove something out of one. */
export function decisive(
  before: readonly Considered[],
  after: readonly Considered[],
): ReadonlySet<string> {
  const [wasTaken, isTaken] = [taken(before), taken(after)];
  return new Set([
    ...wasTaken,
    ...isTaken,
    ...drivenOut(wasTaken, after),
    ...drivenOut(isTaken, before),
  ]);
}

/** Entries that do not stand in both answers in the same way, in order of their numbers. */
export function changedParts(
  before: readonly Considered[],
  after: readonly Considered[],
): readonly string[] {
  return movedBetween(contributionsIn(before), contributionsIn(after));
}

/** The entries of which the text is another, or is on one side alone, in order of their numbers. */
export function movedBetween(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): readonly string[] {
  const all = [...new Set([...was.keys(), ...is.keys()])];
  return all
    .filter((entryNo) => was.get(entryNo) !== is.get(entryNo))
    .toSorted((a, b) => ordinalOf(a) - ordinalOf(b));
}

function taken(considered: readonly Considered[]): ReadonlySet<string> {
  return new Set(considered.filter((one) => one.taken).map(({ account }) => account.entryNo));
}

function drivenOut(
  stood: ReadonlySet<string>,
  elsewhere: readonly Considered[],
): readonly string[] {
  return elsewhere
    .filter((one) => !one.taken && stood.has(one.account.entryNo))
    .flatMap(({ because }) => because);
}

/** What each entry contributes to an answer, as text. */
export function contributionsIn(considered: readonly Considered[]): ReadonlyMap<string, string> {
  const own = Map.groupBy(
    considered.filter((one) => one.taken),
    ({ account }) => account.entryNo,
  );
  return new Map(
    [...own].map(([entryNo, contributions]) => [
      entryNo,
      contributions
        .map(({ account, verdict, open }) => JSON.stringify([account, verdict, open]))
        .sort()
        .join(),
    ]),
  );
}
