import { type ClockAccepted } from '../events/clock-events.js';
import { type AcceptedClock, type SituationCore } from '../state/state.js';
import { type Micros, parseInstant } from '../time.js';

/** What is accepted of the clocks after one more acceptance. */
export function acceptedClock(
  { clock: before, lastRecordedAt }: SituationCore,
  { clock, through, store = clock }: ClockAccepted,
): AcceptedClock {
  const moment = (text: string): Micros => parseInstant(text) ?? lastRecordedAt;
  const { through: reached, widest } = before ?? { through: -Infinity, widest: 0 };
  const skew = moment(clock) - moment(store);
  return {
    through: Math.max(reached, moment(through)),
    skew,
    widest: Math.max(widest, Math.abs(skew)),
  };
}
