import { type OfferedPackResponse } from '@sitlog/api-types';
import { CORE_PACK } from '@sitlog/situation';

/** A pack on offer, as far as a choice goes. */
type Choosable = Pick<OfferedPackResponse, 'pack' | 'requires'>;

/** The packs that come along with those that are chosen, each with the chosen ones that need it. */
export function takenAlong(
  chosen: ReadonlySet<string>,
  offered: readonly Choosable[],
): ReadonlyMap<string, readonly string[]> {
  const along = new Map<string, readonly string[]>();
  for (const pack of chosen) {
    for (const needed of neededBy(pack, offered)) {
      if (!chosen.has(needed)) along.set(needed, [...(along.get(needed) ?? []), pack]);
    }
  }
  return along;
}

/** What a pack needs, beside that which every situation has: first what the rest of it leans on. */
export function neededBy(pack: string, offered: readonly Choosable[]): readonly string[] {
  const found = new Set<string>();
  const visit = (code: string): void => {
    for (const one of offered.find((offer) => offer.pack === code)?.requires ?? []) {
      if (one === CORE_PACK || one === pack || found.has(one)) continue;
      visit(one);
      found.add(one);
    }
  };
  visit(pack);
  return [...found];
}
