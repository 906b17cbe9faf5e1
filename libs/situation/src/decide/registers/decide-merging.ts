import { accepted, type Decision, refused, unless } from '../../commands/decision.js';
import { type MergeItem, type UnmergeItem } from '../../commands/merge-item.js';
import { refusal, type Refusal } from '../../commands/refusal.js';
import { type Fact } from '../../events/events.js';
import { countedAs } from '../../identity.js';
import { DESK } from '../../vocabulary/attribution.js';
import { type SituationCore } from '../../state/state.js';

/** Decides whether two sources or actors count as one from now on, or no longer do. */
export function decideMerging(command: MergeItem | UnmergeItem, core: SituationCore): Decision {
  if (command.kind === 'unmerge-item') return decideUnmerging(command, core);
  const { register, id, into, reason } = command;
  const unknown = unknownItems(command, core);
  const refusals = unknown.length > 0 ? unknown : mergingFaults(command, core);
  return unless(refusals, () => ({ name: MERGED[register], data: { id, into, reason } }));
}

const MERGED = { source: 'SourceMerged', actor: 'ActorMerged' } as const;
const UNMERGED = { source: 'SourceUnmerged', actor: 'ActorUnmerged' } as const;

function decideUnmerging(
  { register, id, reason }: UnmergeItem,
  { registers }: SituationCore,
): Decision {
  if (!registers.merged[register].has(id)) {
    const message = `${id} is not merged into another ${register}, so there is nothing to undo.`;
    return refused(refusal('not-merged', message));
  }
  const fact: Fact = { name: UNMERGED[register], data: { id, reason } };
  return accepted(fact);
}

function unknownItems(
  { register, id, into }: MergeItem,
  { registers }: SituationCore,
): readonly Refusal[] {
  const isDesk = (one: string): boolean => register === 'source' && one === DESK;
  const isKnown = (one: string): boolean => registers[register].has(one) && !isDesk(one);
  return [
    ...(isKnown(id)
      ? []
      : [refusal('unknown-item', `No ${register} "${id}" is registered in this situation.`)]),
    ...(isKnown(into)
      ? []
      : [
          refusal(
            'unknown-reference',
            `No ${register} "${into}" is registered in this situation; register it first.`,
            '/into',
          ),
        ]),
  ];
}

function mergingFaults(
  command: MergeItem,
  { registers, opposing }: SituationCore,
): readonly Refusal[] {
  const { register, id, into } = command;
  const merged = registers.merged[register];
  const before = merged.get(id);
  if (before !== undefined) {
    const message = `${id} is merged into ${before}. Undo that before you merge it into another one.`;
    return [refusal('already-merged', message)];
  }
  const end = countedAs(into, merged);
  if (end === id) {
    const message =
      into === id
        ? `${id} is itself: name another ${register}.`
        : `${into} counts as ${id} already, so the two are one. Undo that first to turn it round.`;
    return [refusal('merging-ring', message, '/into')];
  }
  return opposedSides(command, end, { registers, opposing });
}

function opposedSides(
  { register, id }: MergeItem,
  end: string,
  { registers, opposing }: Pick<SituationCore, 'registers' | 'opposing'>,
): readonly Refusal[] {
  const sideOf = (one: string): string => registers[register].get(one)?.side ?? '';
  const [own, other] = [sideOf(id), sideOf(end)];
  const isOpposed = opposing.some((pair) => pair.includes(own) && pair.includes(other));
  if (!isOpposed || own === other) return [];
  const message = `${id} stands on the side "${own}" and ${end} on "${other}", which oppose each other: nobody speaks for both. If one of the two is registered on the wrong side, correct that first.`;
  return [refusal('sides-oppose', message, '/into')];
}
