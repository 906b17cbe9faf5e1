import { type SituationOpened } from './situation-description.js';
import { type AdoptedPack } from '../vocabulary/packs/adopted.js';

/** Revisions of one stream, both ends included. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number;
}

/** Why events are missing: removed from a stream, or lost with the log, which ends earlier or holds others. */
export type MissingCause = 'gap' | 'went-back' | 'changed';

/**
 * A named person accepts that events of a situation are not there any more, so that it goes on. It carries what must not
 * be lost with them: how the situation was opened, and up to where numbers were given out.
 */
export interface SituationContinued {
  readonly reason: string;
  readonly missing: RevisionRange;
  readonly cause: MissingCause;
  readonly opened: SituationOpened;
  readonly lastOrdinal: number;
  /** The packs that it had adopted, as far as was known: what adopted them may be among what is missing. */
  readonly packs?: readonly AdoptedPack[];
  /** The report issued last; its moments may be among what is missing. `validAt` is RFC 3339 in UTC. */
  readonly lastReport?: {
    readonly number: number;
    readonly validAt: string;
    readonly knownRevision: number;
  };
}

/** These stretches with one more, in order and joined where they touch. */
export function joinedRanges(
  ranges: readonly RevisionRange[],
  range: RevisionRange,
): readonly RevisionRange[] {
  if (range.from > range.to) return ranges;
  const apart = ranges.filter(({ from, to }) => to < range.from - 1 || from > range.to + 1);
  const touching = [range, ...ranges.filter((one) => !apart.includes(one))];
  const whole = {
    from: Math.min(...touching.map(({ from }) => from)),
    to: Math.max(...touching.map(({ to }) => to)),
  };
  return [...apart, whole].toSorted((a, b) => a.from - b.from);
}

/** The first revision that must be there, since it lies in none of these accepted stretches. */
export function firstExpected(accepted: readonly RevisionRange[]): number {
  const beginning = accepted.find(({ from }) => from === 0);
  return beginning === undefined ? 0 : beginning.to + 1;
}

/** Whether all of a stretch was accepted as missing. */
export function isAccepted(accepted: readonly RevisionRange[], range: RevisionRange): boolean {
  return accepted.some(({ from, to }) => from <= range.from && range.to <= to);
}
