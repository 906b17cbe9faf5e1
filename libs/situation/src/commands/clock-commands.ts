import { type Micros } from '../time.js';

/** Accepts that the clocks do not agree, or that what is recorded lies ahead of them, so that the situation can be written in. */
export interface AcceptClock {
  readonly kind: 'accept-clock';
  readonly reason: string;
}

/** Lets the clock of an exercise go on to a moment, without anything else being recorded. */
export interface AdvanceScript {
  readonly kind: 'advance-script';
  readonly to: Micros;
  readonly reason: string;
}

/** Takes the script of an exercise back to a moment that it went beyond by mistake. */
export interface CorrectScript {
  readonly kind: 'correct-script';
  readonly resumeAt: Micros;
  readonly reason: string;
}
