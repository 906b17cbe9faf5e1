import { ordinalOf } from '@sitlog/situation';

/** Items that say the same once: an entry that says the same thing twice says it once. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Order of codes and ids. */
export function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Order of entries by their numbers. */
export function byOrdinal(a: string, b: string): number {
  return ordinalOf(a) - ordinalOf(b);
}

/** Items in order, those that say the same once: none of which the order tells apart. */
export function listed<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  if (items.length < 2) return items;
  const sorted = items.toSorted(compare);
  return sorted.filter((item, i) => {
    const last = sorted[i - 1];
    return last === undefined || compare(last, item) !== 0;
  });
}
