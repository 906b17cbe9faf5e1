import { ALLOWED_SKEW, type Micros, type SituationCore } from '@sitlog/situation';
import { type KnownMoment, momentAt } from '@sitlog/views';
import { type MomentsSource } from './moments-source.js';

/** What was recorded at moments that the clock has not reached: a clock was wrong. */
export interface Ahead {
  readonly fromRevision: number;
  readonly through: Micros;
}

/** Whether nothing can come in any more at or before an instant; where not so because the record lies ahead, from where on. */
export interface Settling {
  readonly settled: boolean;
  readonly ahead?: Ahead;
}

/** What decides whether an instant is settled in a situation. */
export interface Around {
  readonly situation: string;
  readonly core: SituationCore;
  readonly head: KnownMoment;
  readonly source: MomentsSource;
}

/** Whether a situation as known at an instant can still change. */
export function settlingAt(at: Micros, around: Around): Settling {
  const { core, head } = around;
  if (core.opened?.mode === 'exercise') return { settled: at < head.recordedAt };
  if (head.recordedAt > around.source.now + ALLOWED_SKEW) return besideAhead(at, around);
  return { settled: at < head.recordedAt || isPast(at, around) };
}

/** Whether the clock alone lets nothing come in any more; that is then kept as promised. */
function isPast(at: Micros, { core, situation, source }: Around): boolean {
  // Servers whose clock was accepted as it is may stamp by so much earlier.
  const until = source.settledUntil - (core.clock?.widest ?? 0);
  if (source.isBehind || at >= until) return false;
  source.promises.keep({ situation, at });
  return true;
}

/** Where the record lies ahead, what was known at an instant cannot be told from when it was stamped. */
function besideAhead(at: Micros, { situation, head, source: { db, now } }: Around): Settling {
  const last = momentAt(db, situation, now + ALLOWED_SKEW);
  if (at < (last?.recordedAt ?? -Infinity)) return { settled: true };
  if (at >= head.recordedAt) return { settled: false };
  return {
    settled: false,
    ahead: { fromRevision: (last?.revision ?? -1) + 1, through: head.recordedAt },
  };
}
