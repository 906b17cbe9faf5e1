import { folded, likely, type NamedItem } from '@sitlog/line-reading';

const MOST = 4;
/** Half of the pairs of letters of two names are the same. */
const NEAR = 0.5;

/** The items whose names are like a name, the likeliest first: those that it is a part of, then those that are spelt alike. */
export function nearNames(name: string, items: readonly NamedItem[]): readonly NamedItem[] {
  const wanted = pairsIn(folded(name));
  const alike = items
    .map((item) => ({ item, share: Math.max(...item.keys.map((key) => shared(wanted, key)), 0) }))
    .filter(({ share }) => share >= NEAR)
    .toSorted((a, b) => b.share - a.share)
    .map(({ item }) => item);
  return [...new Set([...likely(name, items, MOST), ...alike])].slice(0, MOST);
}

function pairsIn(text: string): readonly string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}

/** How much of the pairs of letters two names share, from 0 to 1 (Dice). */
function shared(wanted: readonly string[], key: string): number {
  const others = [...pairsIn(key)];
  const all = wanted.length + others.length;
  const both = wanted.filter((pair) => {
    const at = others.indexOf(pair);
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  });
  return all === 0 ? 0 : (2 * both.length) / all;
}
