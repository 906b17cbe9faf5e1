import { effect, signal } from '@preact/signals';
import { liveBoard } from '../data/live.js';
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
  seen.value = situation === undefined ? undefined : stored(situation);
});
// A situation that is opened for the first time counts as seen.
effect(() => {
  if (liveBoard.value !== undefined && seen.value === undefined) markSeen();
});

function keyOf(situation: string): string {
  return `sitlog.seen.${situation}`;
}

function stored(situation: string): Seen | undefined {
  try {
    return (
      (JSON.parse(localStorage.getItem(keyOf(situation)) ?? 'null') as Seen | null) ?? undefined
    );
  } catch {
    return undefined;
  }
}

/** Marks the board of now as seen. */
export function markSeen(): void {
  const now = liveBoard.value;
  if (now === undefined) return;
  const { knownRevision, validAt, situation } = now;
  try {
    localStorage.setItem(keyOf(situation), JSON.stringify({ knownRevision, validAt }));
  } catch {
    // Without storage every visit is the first.
  }
  seen.value = { knownRevision, validAt };
}
