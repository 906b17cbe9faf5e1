/** The time for which a team plans, and at the end of which it hands over. */
interface Period {
  readonly from: string;
  readonly to: string;
}

/** Where a moment stands to an operational period. */
export function periodAt({ from, to }: Period, at: number): 'ahead' | 'current' | 'over' {
  if (at < Date.parse(from)) return 'ahead';
  return at < Date.parse(to) ? 'current' : 'over';
}

/**
 * Whether it is what a handover of now is of: it has begun, and nobody has handed over at its end or after it.
 * Who hands over a little late hands over the period all the same.
 */
export function isToHandOver(period: Period, now: number, lastHandover?: string): boolean {
  if (periodAt(period, now) === 'ahead') return false;
  return lastHandover === undefined || Date.parse(lastHandover) < Date.parse(period.to);
}
