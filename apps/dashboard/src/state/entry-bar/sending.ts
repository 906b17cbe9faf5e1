import { signal } from '@preact/signals';
import { type MissingInLine } from './submit.js';

export type BarForm = ReturnType<typeof createBarForm>;

/** Whether the bar is opened, and what its draft lacks. */
export function createBarForm() {
  /** Whether the bar is opened to the full form. */
  const isFormOpen = signal(false);

  /** What was missing when somebody last tried to record. */
  const missing = signal<MissingInLine | undefined>(undefined);

  return { isFormOpen, missing };
}
