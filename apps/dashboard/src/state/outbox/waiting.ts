import { signal } from '@preact/signals';

export type WaitingState = ReturnType<typeof createWaitingState>;

/** How many entries wait to be sent. */
export function createWaitingState() {
  /** How many entries wait on this device to be recorded. */
  const waiting = signal(0);

  return { waiting };
}
