import { effect, signal } from '@preact/signals';
import { hasShape } from '../../core/text/shapes.js';
import { type LocationState } from '../page/location.js';
import { type Local } from '../storage/local.js';
import { type Live } from '../network/live.js';

/** Up to where somebody at this device has said that they have seen everything. */
interface Seen {
  readonly knownRevision: number;
  readonly validAt: string;
}

function isSeen(kept: unknown): kept is Seen {
  if (!hasShape(kept, { knownRevision: 'number', validAt: 'string' })) return false;
  return Number.isFinite(Date.parse((kept as Seen).validAt));
}

function keyOf(situation: string): string {
  return `sitlog.seen.${situation}`;
}

interface Needs {
  readonly location: LocationState;
  readonly local: Local;
  readonly live: Live;
}

export type LastVisit = ReturnType<typeof createLastVisit>;

/** Up to where somebody at this device has seen everything. */
export function createLastVisit(desk: Needs) {
  const { code } = desk.location;
  const { liveBoard } = desk.live;
  const { local } = desk;

  /** What was last marked as seen of the situation of the address. */
  const seen = signal<Seen | undefined>(undefined);

  effect(() => {
    const situation = code.value;
    const kept = situation === undefined ? undefined : local.json(keyOf(situation));
    seen.value = isSeen(kept) ? kept : undefined;
  });

  // A situation that is opened for the first time counts as seen.
  effect(() => {
    if (seen.value === undefined) markSeen();
  });

  /** Marks the board of now as seen. */
  function markSeen(): void {
    const now = liveBoard.value;
    if (now === undefined) return;
    const { knownRevision, validAt, situation } = now;
    local.set(keyOf(situation), JSON.stringify({ knownRevision, validAt }));
    seen.value = { knownRevision, validAt };
  }

  return { seen, markSeen };
}
