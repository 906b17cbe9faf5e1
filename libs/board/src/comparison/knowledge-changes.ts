import { ordinalOf } from '@sitlog/situation';
import { type ComparedProposition, type Learnt } from './compared-row.js';
import { type Difference } from './differences.js';
import { type Considered, explain } from '../rule/explain.js';
import { causesOf, type Factor, type KnownLeg } from '../causes/factors.js';
import { type Happening, type Known } from '../causes/as-known.js';
import { changedParts, decisive } from '../causes/contributions.js';

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
  'actor.registered',
  'subject.registered',
]);

/**
 * Says what was recorded that made an answer differ between two known moments, and whether that changed what the log had
 * said before (`corrected`) or only added to it (`learned`).
 */
export function learnt(difference: Difference, leg: KnownLeg): Learnt<ComparedProposition> {
  const before = consideredIn(difference.id, leg.before, leg);
  const after = consideredIn(difference.id, leg.after, leg);
  const causes = causesOf(difference, leg, decisive(before, after));
  const entries = causes.flatMap(({ kind, id }) => (kind === 'entry' ? [id] : []));
  return {
    section: sectionOf(causes),
    row: {
      ...difference,
      entries: entries.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)),
      affected: changedParts(before, after).filter((entryNo) => !entries.includes(entryNo)),
      events: happeningsOf(causes),
    },
  };
}

/** Whether these causes changed what the log had said at the earlier moment, or only added to it. */
export function sectionOf(causes: readonly Factor[]): Learnt<unknown>['section'] {
  return causes.some(corrects) ? 'corrected' : 'learned';
}

/** What was recorded of these causes, in order; one event can be the cause in two ways. */
export function happeningsOf(causes: readonly Factor[]): readonly Happening[] {
  const all = causes.flatMap(({ happenings }) => happenings);
  const each = new Map(all.map((one) => [one.revision, one]));
  return [...each.values()].toSorted((a, b) => a.revision - b.revision);
}

function consideredIn(
  id: string,
  { aspect, entries, circumstances }: Known,
  { validAt }: KnownLeg,
): readonly Considered[] {
  if (aspect === undefined) return [];
  return explain({ id, aspect }, entries, { ...circumstances, validAt }).considered;
}

function corrects({ isNew, happenings }: Factor): boolean {
  return !isNew && happenings.some(({ type }) => CORRECTING.has(type));
}
