/** Revisions of one stream, both ends included. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number;
}

/** Why events are missing: removed from a stream, or lost with the log, which ends earlier or holds others. */
export type MissingCause = 'gap' | 'went-back' | 'changed';

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
