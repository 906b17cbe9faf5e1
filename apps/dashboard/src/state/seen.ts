import { effect, signal } from '@preact/signals';
import { liveBoard } from '../data/live.js';
import { local } from './local.js';
import { code } from './place.js';

/** Up to where somebody at this device has said that they have seen everything. */
export interface Seen {
  readonly knownRevision: number;
  readonly validAt: string;
}

/** What was last marked as seen of the situation of the address. */
export const seen = signal<Seen | undefined>(undefined);

effect(() => {
  const situation = code.value;
  seen.value =
    situation === undefined ? undefined : (local.json(keyOf(situation)) as Seen | undefined);
});
// A situation that is opened for the first time counts as seen.
effect(() => {
  if (liveBoard.value !== undefined && seen.value === undefined) markSeen();
});

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
