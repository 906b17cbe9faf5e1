import { type Pack, packFaults } from '@sitlog/vocabulary';
import { type PackChoice } from '../../commands/commands.js';
import { refusal, type Refusal } from '../../commands/refusal.js';
import { type AdoptedPack, CORE_PACK, FIRST_PACKS } from '../../vocabulary/packs/adopted.js';
import { adoptionOf, offeredPack, type OfferedPack } from '../../vocabulary/packs/offered.js';

/** What a situation is opened with that chooses nothing. */
export const FIRST_CHOICE: readonly PackChoice[] = FIRST_PACKS.map(({ pack }) => ({ pack }));

/** The packs with which a situation opens: those chosen and those that they require, each after what it requires; or why not. */
export function packsChosen(
  chosen: readonly PackChoice[],
  offered: readonly OfferedPack[],
): { readonly packs: readonly AdoptedPack[]; readonly refusals: readonly Refusal[] } {
  const found = new Map<string, OfferedPack>();
  const refusals: Refusal[] = [];
  const take = (choice: PackChoice, pointer: string): void => {
    if (found.has(choice.pack)) return;
    const asked = chosen.find(({ pack }) => pack === choice.pack) ?? choice;
    const pack = offeredPack(offered, asked);
    if (pack === undefined) {
      refusals.push(notOffered(asked, offered, pointer));
      return;
    }
    for (const required of pack.document.requires ?? []) {
      if (required !== choice.pack) take({ pack: required }, pointer);
    }
    found.set(choice.pack, pack);
  };
  take({ pack: CORE_PACK }, '/packs');
  for (const [i, choice] of chosen.entries()) take(choice, `/packs/${i}/pack`);
  const packs = [...found.values()];
  return {
    packs: packs.map(adoptionOf),
    refusals: refusals.length > 0 ? refusals : faultsAmong(packs.map(({ document }) => document)),
  };
}

/** Refuses a pack that nobody offers, or not in that version. */
export function notOffered(
  { pack, version }: PackChoice,
  offered: readonly OfferedPack[],
  pointer: string,
): Refusal {
  const versions = offered.filter(({ document }) => document.pack === pack);
  const known = versions.map(({ document }) => document.version).join(', ');
  const message =
    versions.length === 0
      ? `No pack "${pack}" is on offer.`
      : `Of the pack "${pack}" there is no version ${version ?? 0}, but ${known}.`;
  return refusal('unknown-pack', message, pointer);
}

function faultsAmong(packs: readonly Pack[]): readonly Refusal[] {
  return packs.flatMap((pack, i) => faultsBeside(pack, packs.slice(0, i), '/packs'));
}

/** Refuses a pack that does not go together with those that are adopted, each fault with its place. */
export function faultsBeside(
  pack: unknown,
  adopted: readonly Pack[],
  pointer: string,
): readonly Refusal[] {
  return packFaults(pack, adopted).map(({ pointer: at, detail }) =>
    refusal('pack-faulty', at === '' ? detail : `${at}: ${detail}`, pointer),
  );
}
