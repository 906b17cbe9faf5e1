import {
  type ClockReading,
  isHoldable,
  type Micros,
  refusal,
  type Refusal,
  type SituationCore,
} from '@sitlog/situation';
import { type CommandEnvelope } from '../command-envelope.js';

/** One moment of a script may bring several events: they follow each other a microsecond apart. */
const SAME_MOMENT: Micros = 999;

/** What a moment follows from besides what is asked. */
interface StampingState {
  readonly core: SituationCore;
  readonly clock: ClockReading;
  /** For a correction of the script: the first revision that it moves. */
  readonly beyondFrom?: number | undefined;
}

interface Asked {
  readonly asked: Micros | undefined;
  readonly pointer: string;
}

/** The moment that the record will carry, or why there is none. */
type Stamp = { readonly moment: Micros } | { readonly refused: Refusal };

/** The moment that the record will carry, or why the one asked for is refused. */
export function recordedAtFor(envelope: CommandEnvelope, state: StampingState): Stamp {
  const stamp = stampFor(envelope, state);
  // A clock beyond all bounds is refused as such.
  const isClock = !isHoldable(state.clock.now);
  if ('refused' in stamp || isHoldable(stamp.moment) || isClock) return stamp;
  const message =
    'The log holds moments from 1700 to 2254, and this would be recorded beyond them.';
  return { refused: refusal('recorded-at-refused', message, '/recordedAt') };
}

function stampFor(envelope: CommandEnvelope, { core, clock, beyondFrom }: StampingState): Stamp {
  const { command, recordedAt } = envelope;
  if (command.kind === 'correct-script' && beyondFrom !== undefined) {
    return { moment: command.resumeAt + core.revision + 1 - beyondFrom };
  }
  const mode = command.kind === 'open-situation' ? command.mode : core.opened?.mode;
  if (mode === 'exercise') return scripted(askedIn(envelope), core, clock.now);
  if (recordedAt === undefined) return { moment: byTheClock(envelope, core, clock) };
  const message = 'Only an exercise runs on a scripted clock: leave recordedAt out.';
  return { refused: refusal('recorded-at-refused', message, '/recordedAt') };
}

/** The moment of the script that a command names, and where it does. */
function askedIn({ command, recordedAt }: CommandEnvelope): Asked {
  return command.kind === 'advance-script'
    ? { asked: command.to, pointer: '/to' }
    : { asked: recordedAt, pointer: '/recordedAt' };
}

function byTheClock(
  { command }: CommandEnvelope,
  core: SituationCore,
  clock: ClockReading,
): Micros {
  const { now, store, settled = -Infinity } = clock;
  // By the later clock, so that it stands behind all that servers on either of them may have called settled.
  const later = command.kind === 'accept-clock' ? (store?.now ?? now) : now;
  return Math.round(Math.max(now, later, core.lastRecordedAt + 1, settled + 1));
}

function scripted(
  { asked, pointer }: Asked,
  { lastRecordedAt, revision }: SituationCore,
  now: Micros,
): Stamp {
  if (asked === undefined) return { moment: revision === -1 ? now : lastRecordedAt + 1 };
  if (asked < lastRecordedAt - SAME_MOMENT) {
    const message = 'The script of this exercise has gone beyond that moment.';
    return { refused: refusal('recorded-at-too-early', message, pointer) };
  }
  return { moment: Math.max(asked, lastRecordedAt + 1) };
}
