import { clockFault, type ClockReading, skewOf } from '../clock/clock-rule.js';
import { type AcceptClock } from '../commands/clock-commands.js';
import { type Decision, refused, unless } from '../commands/decision.js';
import { type ClockAccepted } from '../events/clock-events.js';
import { refusal } from '../commands/refusal.js';
import { isUnnamed, type StampedCommand } from '../commands/stamped-command.js';
import { type SituationCore } from '../state/state.js';
import { formatInstant, type Micros } from '../time.js';

/**
 * Decides that a situation is written in although the clocks do not agree, or its record lies ahead of them: somebody has to
 * answer for that by name.
 */
export function decideClockAcceptance(
  { reason }: AcceptClock,
  { author, recordedAt, clock }: StampedCommand,
  core: SituationCore,
): Decision {
  const fault = clock === undefined ? undefined : clockFault(core, clock);
  if (clock === undefined || fault === undefined) {
    const message =
      'The clocks agree, and nothing recorded lies ahead of them: there is nothing to accept.';
    return refused(refusal('clock-agrees', message));
  }
  if (fault.against === 'reach') return refused(refusal('clock-skew', fault.message));
  const unnamed = refusal('operator-unnamed', 'Name the person who accepts this.');
  return unless(isUnnamed(author) ? [unnamed] : [], () => ({
    name: 'ClockAccepted',
    data: accepted(reason, recordedAt, clock),
  }));
}

function accepted(reason: string, recordedAt: Micros, reading: ClockReading): ClockAccepted {
  const through = Math.max(recordedAt, reading.newest?.at ?? recordedAt);
  const { now, store } = reading;
  // Half of the time that asking took is no whole number of microseconds, and no instant can be written of a fraction.
  const storeNow = Math.round(now - (skewOf(reading) ?? 0));
  return {
    reason,
    clock: formatInstant(now),
    through: formatInstant(through),
    ...(store === undefined ? {} : { store: formatInstant(storeNow) }),
  };
}
