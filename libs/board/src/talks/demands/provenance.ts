import {
  type Demand,
  type EntryActor,
  type EntryState,
  isNeutral,
  originOfEntry,
} from '@sitlog/situation';
import { type TalksCircumstances } from '../talks-context.js';

/** How a demand reached us: from the demander's own side, through another side, or through somebody of no side. */
export type Provenance = 'stated' | 'confirmed' | 'reported' | 'alleged';

/** How a demand reached us by an entry: in the operator's words where there are any, else by the sides of origin and demander. */
export function provenanceOf(
  entry: EntryState,
  block: Demand,
  circumstances: TalksCircumstances,
): Provenance {
  const said = block.as ?? demanderAs(entry, block);
  if (said !== undefined) return said;
  const teller = circumstances.sideOf(originOfEntry(entry));
  const demander = circumstances.sideOfActor(block.by);
  if (isNeutral(teller) || isNeutral(demander)) return 'reported';
  return teller === demander ? 'stated' : 'alleged';
}

/** The best of the ways: a demand is alleged only where nobody else tells it. */
export function bestProvenance(ways: readonly Provenance[]): Provenance | null {
  return (
    (['confirmed', 'stated', 'reported', 'alleged'] as const).find((way) => ways.includes(way)) ??
    null
  );
}

function demanderAs({ content }: EntryState, { by }: Demand): Provenance | undefined {
  const isDemander = (actor: EntryActor): boolean =>
    actor.role === 'demander' && (actor.actorId ?? actor.description) === by;
  return content.actors.find(isDemander)?.as;
}
