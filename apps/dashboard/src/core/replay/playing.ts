import { nextArrival } from '../plot/dots.js';

/** How playing goes on: so many times as fast as time, or so many entries a second. */
type Speed =
  | { readonly kind: 'time'; readonly factor: number }
  | { readonly kind: 'entries'; readonly perSecond: number };

/** The speeds to choose from, by name. */
export const SPEEDS = {
  minute: { kind: 'time', factor: 60 },
  tenMinutes: { kind: 'time', factor: 600 },
  hour: { kind: 'time', factor: 3_600 },
  sixHours: { kind: 'time', factor: 21_600 },
  day: { kind: 'time', factor: 86_400 },
  oneEntry: { kind: 'entries', perSecond: 1 },
  threeEntries: { kind: 'entries', perSecond: 3 },
  tenEntries: { kind: 'entries', perSecond: 10 },
} as const satisfies Readonly<Record<string, Speed>>;
export type SpeedName = keyof typeof SPEEDS;

/** So long without an entry is dull: when it is stepped over, that is said. */
const DULL_MS = 3_600_000;

/** Where playing stands: the valid moment, the milliseconds since the last step, and what was just passed over. */
export interface PlayPosition {
  readonly at: number;
  readonly since: number;
  readonly skipped?: { readonly from: number; readonly to: number };
  /** There is nothing more up to the end. */
  readonly isOver: boolean;
}

/** What is played: the moments at which entries come in, and the last moment that is shown. */
export interface Reel {
  readonly arrivals: Float64Array;
  readonly end: number;
}

/** Goes on by so many milliseconds of the viewer's time. */
export function goOn(from: PlayPosition, elapsed: number, speed: Speed, reel: Reel): PlayPosition {
  if (speed.kind === 'time') {
    const at = from.at + elapsed * speed.factor;
    return at >= reel.end
      ? { at: reel.end, since: 0, isOver: true }
      : { at, since: 0, isOver: false };
  }
  const since = from.since + elapsed;
  if (since < 1_000 / speed.perSecond) return { at: from.at, since, isOver: false };
  const next = nextArrival(reel.arrivals, from.at);
  if (next === undefined || next > reel.end) return { at: from.at, since: 0, isOver: true };
  const isDull = next - from.at >= DULL_MS;
  return {
    at: next,
    since: 0,
    isOver: false,
    ...(isDull ? { skipped: { from: from.at, to: next } } : {}),
  };
}
