/** The server's clock: when it is, and how much time has passed. */
export interface Clock {
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** Microseconds since a moment of its own: never set, for durations. */
  readonly elapsed: () => number;
}

/** The wall clock was set, by hand or by a time service, or the machine slept. */
export interface ClockStep {
  /** What the clock says since. */
  readonly at: number;
  /** By how many microseconds it moved beside the time that passed; below 0: back. */
  readonly by: number;
}

/** What a wall clock is read from: milliseconds since 1970, and milliseconds that pass whatever is set. */
interface ClockSource {
  readonly wall: () => number;
  readonly elapsed: () => number;
}

const MACHINE: ClockSource = { wall: () => Date.now(), elapsed: () => performance.now() };
/** What wall clock and passed time may differ by, in milliseconds, before it counts as a step. */
const STEP_MS = 1_000;

/**
 * The machine's wall clock. It is strictly increasing, below a millisecond by counting, until it is found to have been set
 * back by a second or more: then it goes on from there, since a right clock that repeats itself is worth more than a wrong one.
 */
export class WallClock implements Clock {
  /** How many steps were noticed. */
  steps = 0;
  lastStep: ClockStep | undefined;
  private last = -Infinity;
  private readonly source: ClockSource;
  private ahead: number;
  private steppedAt = -Infinity;
  private readonly listeners = new Set<(step: ClockStep) => void>();

  // No parameter property: threads run the sources of the libs with their types stripped.
  constructor(source: ClockSource = MACHINE) {
    this.source = source;
    this.ahead = source.wall() - source.elapsed();
  }

  readonly now = (): number => {
    const wall = this.source.wall();
    const moved = wall - this.source.elapsed() - this.ahead;
    if (Math.abs(moved) >= STEP_MS) this.stepped(wall, moved);
    this.last = Math.max(wall * 1000, this.last + 1);
    return this.last;
  };

  readonly elapsed = (): number => Math.round(this.source.elapsed() * 1000);

  /** For how many microseconds the clock has only run; Infinity where it has not been set since the start. */
  get steadyFor(): number {
    return this.elapsed() - this.steppedAt;
  }

  /** Calls the listener when a step is noticed, which is when somebody asks for the time; answers how to end that. */
  onStep(listener: (step: ClockStep) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private stepped(wall: number, moved: number): void {
    this.ahead += moved;
    this.last = -Infinity;
    this.steps += 1;
    this.steppedAt = this.elapsed();
    this.lastStep = { at: wall * 1000, by: Math.round(moved * 1000) };
    for (const listener of this.listeners) listener(this.lastStep);
  }
}

/** The clock of this process: everything that stamps or judges a moment is given it. */
export const systemClock = new WallClock();
