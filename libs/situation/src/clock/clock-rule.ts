import { formatInstant, isHoldable, type Micros } from '../time.js';
import { type SituationCore } from '../state/state.js';

/** By so much a server's clock may differ from that of the store, and lie behind the record, before it stamps nothing more. */
export const ALLOWED_SKEW: Micros = 5_000_000;
/** What follows an accepted moment stands a microsecond after what it follows: so much room is plenty. */
const FOLLOWING: Micros = 60_000_000;

/** A server's clock, with what it can be judged by. */
export interface ClockReading {
  readonly now: Micros;
  /** What the store's own clock says, and by how much that may be off; absent where the store has none. */
  readonly store?: { readonly now: Micros; readonly within: Micros };
  /** The newest moment of any situation that runs on the servers' clocks. */
  readonly newest?: { readonly code: string; readonly at: Micros };
  /** The last moment of this situation that an answer has called settled: nothing may be recorded before it any more. */
  readonly settled?: Micros;
  /** The last moment that a named person has accepted anywhere in the log although it lay ahead. */
  readonly accepted?: Micros;
}

/** Why a clock cannot stamp what is written; `by`: how far it is ahead, below 0 behind. */
export interface ClockFault {
  readonly against: 'reach' | 'store' | 'record';
  readonly by: Micros;
  readonly message: string;
}

/** Why the clock that is read cannot stamp what is written in a situation; undefined where it can. */
export function clockFault(
  core: SituationCore,
  reading: ClockReading,
  mode = core.opened?.mode,
): ClockFault | undefined {
  if (!isHoldable(reading.now)) return outOfReach(reading.now);
  const apart = apartFromStore(core, reading);
  return apart ?? (mode === 'exercise' ? undefined : behindRecord(core, reading));
}

/** By how much a clock is ahead of the store's; undefined where the store has none. */
export function skewOf({ now, store }: ClockReading): Micros | undefined {
  return store === undefined ? undefined : now - store.now;
}

function outOfReach(now: Micros): ClockFault {
  const message = `This server's clock says ${said(now)}, and the log holds moments from 1700 to 2254. Set the clock right.`;
  return { against: 'reach', by: now, message };
}

function apartFromStore({ clock }: SituationCore, reading: ClockReading): ClockFault | undefined {
  const { now, store } = reading;
  if (store === undefined) return undefined;
  const by = now - store.now;
  const allowed = ALLOWED_SKEW + store.within;
  const isAccepted = clock !== undefined && Math.abs(by - clock.skew) <= allowed;
  if (Math.abs(by) <= allowed || isAccepted) return undefined;
  const message =
    `This server's clock says ${said(now)} and is ${span(by)} ${by > 0 ? 'ahead of' : 'behind'} the clock of the store, ` +
    'which other servers go by. Set the one that is wrong right; if both have to stay as they are, a named person can accept that here.';
  return { against: 'store', by, message };
}

// Where both clocks were accepted as they are, the record may follow the later one.
function behindRecord(core: SituationCore, reading: ClockReading): ClockFault | undefined {
  const { now, store, accepted } = reading;
  const furthest = furthestOf(core, reading);
  const { at } = furthest;
  const by = Math.max(now, store?.now ?? now) - at;
  const through = latest(core.clock?.through, accepted) + FOLLOWING;
  if (-by <= ALLOWED_SKEW || at <= through) return undefined;
  const message =
    `The record of ${furthest.code ?? 'this situation'} goes on to ${said(at)}, and this server's clock, which says ${said(now)}, is ${span(by)} behind that. ` +
    'If the clock is wrong, set it right; if it was wrong before, a named person can accept that record in that situation.';
  return { against: 'record', by, message };
}

/** Up to where this situation or any other goes, or is settled. */
function furthestOf(
  core: SituationCore,
  { newest, settled }: ClockReading,
): { readonly code?: string | undefined; readonly at: Micros } {
  const at = latest(core.lastRecordedAt, settled);
  return newest !== undefined && newest.at > at ? newest : { code: core.opened?.code, at };
}

function latest(...moments: readonly (Micros | undefined)[]): Micros {
  return Math.max(...moments.map((moment) => moment ?? -Infinity));
}

function said(moment: Micros): string {
  // What a clock says beyond the years of a date has no other form.
  return Math.abs(moment) < 8.64e18 ? formatInstant(moment) : String(moment);
}

/** A span in words, to the second. */
function span(micros: Micros): string {
  const seconds = Math.round(Math.abs(micros) / 1_000_000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
