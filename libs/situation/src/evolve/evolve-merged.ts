import { type SituationEvent } from '../events/events.js';
import { type Mergeable, type Merged } from '../identity.js';
import { type Registers } from '../registers.js';

/** An event by which a source or actor counts as another one, or for itself again. */
type MergeEvent = Extract<
  SituationEvent,
  { readonly name: 'SourceMerged' | 'SourceUnmerged' | 'ActorMerged' | 'ActorUnmerged' }
>;

/** Whether an event makes a source another origin, and so may set entries aside or bring them back. */
export function changesOrigins(event: Pick<SituationEvent, 'name'>): boolean {
  return event.name === 'SourceMerged' || event.name === 'SourceUnmerged';
}

/** The registers after something was merged, or stands for itself again. */
export function mergedAfter(registers: Registers, event: MergeEvent): Registers {
  const register: Mergeable =
    event.name === 'SourceMerged' || event.name === 'SourceUnmerged' ? 'source' : 'actor';
  const into = new Map(registers.merged[register]);
  if ('into' in event.data) into.set(event.data.id, event.data.into);
  else into.delete(event.data.id);
  const merged: Merged = { ...registers.merged, [register]: into };
  return { ...registers, merged };
}
