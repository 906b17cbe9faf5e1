import { type Cause, type CauseKey, type KnowledgeLeg } from '../causes/causes-of.js';
import { type Happening } from '../causes/recorded-between.js';
import { type Difference } from '../items/board-item.js';
import { behaviourOf } from '../items/registry.js';
import { type ComparedRow } from './compared-row.js';

/** Stored types that change what the log had said, where what they are about was known before. */
const CORRECTING: ReadonlySet<string> = new Set([
  'entry.corrected',
  'entry.reclassified',
  'entry.retracted',
  'entry.reinstated',
  'entry.regraded',
  'entry.verified',
  'entry.refuted',
  'entry.left_inconclusive',
  'relation.added',
  'relation.withdrawn',
  'figure.preference_withdrawn',
  'sides.declared',
  'proposition.overridden',
  'override.lifted',
  'source.registered',
  'source.merged',
  'source.unmerged',
  'actor.registered',
  'actor.merged',
  'actor.unmerged',
  'subject.registered',
]);

/** A row between two known moments, with the section in which it stands, and all that can have mattered to it. */
export interface LearntRow {
  readonly section: 'learned' | 'corrected';
  readonly row: ComparedRow;
  readonly changed: readonly CauseKey[];
}

/**
 * Says what was recorded that made an item differ between two known moments, and whether that changed what the log had
 * said before (`corrected`) or only added to it (`learned`).
 */
export function learnt(difference: Difference, leg: KnowledgeLeg): LearntRow {
  const found = behaviourOf(difference.kind).learnt(difference, leg);
  const { causes, changed, entries, affected, isCoarse } = found;
  return {
    section: causes.some(corrects) ? 'corrected' : 'learned',
    changed,
    row: {
      ...difference,
      ...{ entries, affected, events: happeningsOf(causes) },
      ...(isCoarse ? { isCoarse } : {}),
    },
  };
}

/** What was recorded of these causes, in order; one event can be the cause in two ways. */
function happeningsOf(causes: readonly Cause[]): readonly Happening[] {
  const all = causes.flatMap(({ happenings }) => happenings);
  const each = new Map(all.map((one) => [one.revision, one]));
  return [...each.values()].toSorted((a, b) => a.revision - b.revision);
}

function corrects({ isNew, happenings }: Cause): boolean {
  return !isNew && happenings.some(({ type }) => CORRECTING.has(type));
}
