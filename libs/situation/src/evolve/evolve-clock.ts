import { type ClockAccepted } from '../events/clock-events.js';
import { type AcceptedClock, type SituationCore } from '../state/state.js';
import { instantOf } from '../time.js';

/** What is accepted of the clocks after one more acceptance. */
export function acceptedClock(
  { clock: before }: Pick<SituationCore, 'clock'>,
  { clock, through, store = clock }: ClockAccepted,
): AcceptedClock {
  const { through: reached, widest } = before ?? { through: -Infinity, widest: 0 };
  const skew = instantOf(clock) - instantOf(store);
  return {
    through: Math.max(reached, instantOf(through)),
    skew,
    widest: Math.max(widest, Math.abs(skew)),
  };
}
