import { signal } from '@preact/signals';
import { type Missing } from './submit.js';

/** Whether the bar is opened to the full form. */
export const isFormOpen = signal(false);

/** What was missing when somebody last tried to record. */
export const missing = signal<Missing | undefined>(undefined);
