/** The server's clock, in microseconds since 1970-01-01T00:00:00Z. */
export interface Clock {
  readonly now: () => number;
}

/** The machine's wall clock. It may step back: whoever needs order must see to it. */
export const systemClock: Clock = {
  now: () => Math.round((performance.timeOrigin + performance.now()) * 1000),
};
