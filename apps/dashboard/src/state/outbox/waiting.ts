import { signal } from '@preact/signals';

/** How many entries wait on this device to be recorded. */
export const waiting = signal(0);
