import { type OfferedPackResponse } from '@sitlog/contract';
import { type OfferedPack, offeredPack } from '@sitlog/situation';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

/** The packs on offer, each in its newest version. */
export function offeredPacks(
  packs: readonly OfferedPack[],
): PlainAnswer<readonly OfferedPackResponse[]> {
  const names = new Set(packs.map(({ document }) => document.pack));
  const newest = [...names].flatMap((pack) => offeredPack(packs, { pack }) ?? []);
  return newest.map(({ document, sha256 }) => ({
    pack: document.pack,
    version: document.version,
    sha256,
    names: document.names,
    ...(document.describes === undefined ? {} : { describes: document.describes }),
    requires: document.requires ?? [],
    kinds: Object.keys(document.kinds ?? {}).length,
  }));
}
