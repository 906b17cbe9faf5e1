import { effect, signal } from '@preact/signals';
import { liveBoard } from '../network/live.js';
import { hasShape } from '../../core/text/shapes.js';
import { local } from '../storage/local.js';
import { code } from '../page/location.js';

/** Up to where somebody at this device has said that they have seen everything. */
export interface Seen {
  readonly knownRevision: number;
  readonly validAt: string;
}

/** What was last marked as seen of the situation of the address. */
export const seen = signal<Seen | undefined>(undefined);

effect(() => {
  const situation = code.value;
  const kept = situation === undefined ? undefined : local.json(keyOf(situation));
  seen.value = isSeen(kept) ? kept : undefined;
});
// A situation that is opened for the first time counts as seen.
effect(() => {
  if (liveBoard.value !== undefined && seen.value === undefined) markSeen();
});

function isSeen(kept: unknown): kept is Seen {
  if (!hasShape(kept, { knownRevision: 'number', validAt: 'string' })) return false;
  return Number.isFinite(Date.parse((kept as Seen).validAt));
}

function keyOf(situation: string): string {
  return `sitlog.seen.${situation}`;
}

/** Marks the board of now as seen. */
export function markSeen(): void {
  const now = liveBoard.value;
  if (now === undefined) return;
  const { knownRevision, validAt, situation } = now;
  local.set(keyOf(situation), JSON.stringify({ knownRevision, validAt }));
  seen.value = { knownRevision, validAt };
}
