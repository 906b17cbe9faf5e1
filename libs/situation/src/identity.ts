/** The registers of which an item can turn out to be another one of the same register. */
export const MERGEABLE = ['source', 'actor'] as const;
/** The name of a register of which items can be merged. */
export type Mergeable = (typeof MERGEABLE)[number];

/** Into which other one the items of a register were merged, by id: those that stand for themselves are not in it. */
export type MergedInto = ReadonlyMap<string, string>;

/** What was merged, by register. */
export type Merged = Readonly<Record<Mergeable, MergedInto>>;

/** As long as nothing was merged. */
export const NOTHING_MERGED: Merged = { source: new Map(), actor: new Map() };

/** What an item counts as: itself, or the end of the chain of those into which it was merged. */
export function countedAs(id: string, into: Pick<MergedInto, 'get'>): string {
  const seen = new Set<string>();
  let end = id;
  for (let next = into.get(id); next !== undefined && !seen.has(next); next = into.get(next)) {
    seen.add(next);
    end = next;
  }
  return end;
}

/** All items that count as one with this one, itself among them. */
export function allCountedWith(id: string, into: MergedInto): ReadonlySet<string> {
  const one = countedAs(id, into);
  const merged = [...into.keys()].filter((other) => countedAs(other, into) === one);
  return new Set([one, id, ...merged]);
}
