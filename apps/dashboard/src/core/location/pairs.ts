/** One of the two pairs of moments that are compared. */
export interface ClockPair {
  readonly validAt: string;
  /** An instant or `rev:n`. */
  readonly knownAt: string;
}

/** Ready ways to choose the earlier pair. */
export type Ready = 'lastHour' | 'lastDay' | 'knownThen' | 'sinceVisit';

const HOUR_MS = 3_600_000;

/** The earlier pair that a ready way gives, seen from the later one; undefined where there is none. */
export function earlierPair(
  ready: Ready,
  to: ClockPair,
  seen: { readonly validAt: string; readonly knownRevision: number } | undefined,
): ClockPair | undefined {
  switch (ready) {
    case 'lastHour':
      return both(Date.parse(to.validAt) - HOUR_MS);
    case 'lastDay':
      return both(Date.parse(to.validAt) - 24 * HOUR_MS);
    case 'knownThen':
      return { validAt: to.validAt, knownAt: to.validAt };
    case 'sinceVisit':
      return seen === undefined
        ? undefined
        : { validAt: seen.validAt, knownAt: `rev:${seen.knownRevision}` };
  }
}

/** The two pairs around an event of the log: the same moment in the world, known without it and with it. */
export function aroundRevision(
  validAt: string,
  revision: number,
): { readonly before: ClockPair; readonly after: ClockPair } {
  return {
    before: { validAt, knownAt: `rev:${revision - 1}` },
    after: { validAt, knownAt: `rev:${revision}` },
  };
}

function both(at: number): ClockPair {
  const instant = new Date(at).toISOString();
  return { validAt: instant, knownAt: instant };
}
