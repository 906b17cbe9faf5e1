import { changeFaults, type Pack, packFaults } from '@sitlog/vocabulary';
import { type AdoptPack, type DropPack, type ExtendVocabulary } from '../../commands/commands.js';
import { type Decision, refused, unless } from '../../commands/decision.js';
import { refusal, type Refusal } from '../../commands/refusal.js';
import { ownPackOf, withOwnRow } from '../../evolve/evolve-vocabulary.js';
import { type SituationCore } from '../../state/state.js';
import { CORE_PACK, OWN_PACK } from '../../vocabulary/packs/adopted.js';
import { adoptionOf, offeredPack, type OfferedPack } from '../../vocabulary/packs/offered.js';
import { faultsBeside, notOffered } from './packs-chosen.js';

/** Decides what a situation's vocabulary gains and loses. */
export function decideVocabulary(
  command: AdoptPack | DropPack | ExtendVocabulary,
  core: SituationCore,
  offered: readonly OfferedPack[],
): Decision {
  switch (command.kind) {
    case 'adopt-pack':
      return decideAdoption(command, core, offered);
    case 'drop-pack':
      return decideDropping(command, core);
    case 'extend-vocabulary':
      return decideExtension(command, core);
  }
}

function decideAdoption(
  { kind: _, ...choice }: AdoptPack,
  { registers: { vocabulary } }: SituationCore,
  offered: readonly OfferedPack[],
): Decision {
  const found = offeredPack(offered, choice);
  if (found === undefined) return refused(notOffered(choice, offered, '/pack'));
  const { document } = found;
  const previous = vocabulary.ever.packs.find(({ pack }) => pack === document.pack);
  const isAdopted = vocabulary.packs.some(({ pack }) => pack === document.pack);
  if (previous !== undefined) {
    const changed = changesRefused(previous, document, isAdopted);
    const [first, ...more] = changed;
    if (first !== undefined) return refused(first, ...more);
  }
  const refusals = faultsBeside(document, vocabulary.packs, '/pack');
  return unless(refusals, () => ({ name: 'VocabularyAdopted', data: adoptionOf(found) }));
}

/** What was dropped may come back as it was; what is adopted only in a newer version, which says the same with the codes that there are. */
function changesRefused(previous: Pack, next: Pack, isAdopted: boolean): readonly Refusal[] {
  const { pack, version } = previous;
  const isSame = next.version === version;
  if (!isAdopted && isSame) return [];
  if (next.version <= version) {
    const message = isAdopted
      ? `Version ${version} of the pack "${pack}" is adopted: only a newer one can take its place.`
      : `Version ${version} of the pack "${pack}" was adopted once: take that or a newer one.`;
    return [refusal('pack-not-newer', message, '/version')];
  }
  return changeFaults(previous, next).map(({ pointer, detail }) =>
    refusal('pack-faulty', `${pointer}: ${detail}`, '/version'),
  );
}

function decideDropping(
  { kind: _, ...data }: DropPack,
  { inUse, registers: { vocabulary } }: SituationCore,
): Decision {
  const { pack } = data;
  const refuse = (code: Refusal['code'], message: string): Decision =>
    refused(refusal(code, message, '/pack'));
  if (pack === CORE_PACK) {
    return refuse('pack-required', 'Every situation has the pack "core": it cannot be dropped.');
  }
  if (!vocabulary.packs.some((one) => one.pack === pack)) {
    return refuse('pack-not-adopted', `This situation has not adopted the pack "${pack}".`);
  }
  const use = inUse.get(pack);
  if (use !== undefined) {
    const message = `"${use.code}" of the pack "${pack}" is in use, first by ${use.by}: what is logged keeps its words, so the pack stays.`;
    return refuse('pack-in-use', message);
  }
  const left = vocabulary.packs.filter((one) => one.pack !== pack);
  const leaning = left.find((one) => leansOn(one, pack, left));
  if (leaning !== undefined) {
    const message = `The pack "${leaning.pack}" requires "${pack}": drop that one first.`;
    return refuse('pack-required', message);
  }
  return unless([], () => ({ name: 'VocabularyDropped', data }));
}

function leansOn(one: Pack, pack: string, left: readonly Pack[]): boolean {
  if (one.pack !== OWN_PACK) return one.requires?.includes(pack) === true;
  return packFaults(requiring(one, left), left).length > 0;
}

function decideExtension(
  { own }: ExtendVocabulary,
  { registers: { vocabulary } }: SituationCore,
): Decision {
  const before = ownPackOf(vocabulary.adopted);
  const after = withOwnRow(before, own);
  if (JSON.stringify(rowsOf(before)) === JSON.stringify(rowsOf(after))) {
    return refused(
      refusal('no-change', 'There is that row already, and it says the same.', '/row'),
    );
  }
  const faults = [
    ...packFaults(requiring(after, vocabulary.packs), vocabulary.packs),
    ...(before.version === 0 ? [] : changeFaults(before, after)),
  ];
  const refusals = faults.map(({ pointer, detail }) => refusedRow(pointer, detail, own));
  return unless(refusals, () => ({ name: 'VocabularyExtended', data: own }));
}

function rowsOf({ version: _, ...rows }: Pack): object {
  return rows;
}

/** The situation's own rows may refer to all that it has adopted. */
function requiring(pack: Pack, adopted: readonly Pack[]): Pack {
  const requires = adopted.map((one) => one.pack).filter((one) => one !== OWN_PACK);
  return { ...pack, requires };
}

/** A fault in the row at its place there; elsewhere, such as in its code, at the code. */
function refusedRow(pointer: string, detail: string, own: ExtendVocabulary['own']): Refusal {
  const { table, code } = own;
  const way = own.table === 'aspects' ? `/aspects/${own.type}/${code}` : `/${table}/${code}`;
  const at = pointer.startsWith(`${way}/`) ? `/row${pointer.slice(way.length)}` : '/code';
  return refusal('pack-faulty', detail, at);
}
