import { signal } from '@preact/signals';
import { type LanesBy } from '../../core/timeline/lanes.js';
import { type Local } from '../storage/local.js';

interface LanesKept {
  readonly isOpen: boolean;
  readonly by: LanesBy;
}

const KEY = 'sitlog.timeline.lanes';

const WAYS: readonly LanesBy[] = ['family', 'origin', 'place'];

function read(kept: unknown): Partial<LanesKept> {
  const { isOpen, by } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const way = WAYS.find((one) => one === by);
  return {
    ...(typeof isOpen === 'boolean' ? { isOpen } : {}),
    ...(way === undefined ? {} : { by: way }),
  };
}

interface Needs {
  readonly local: Local;
}

/** How the lanes are set on this device. */
export function createLanesState(desk: Needs) {
  const { local } = desk;

  /** Whether the lanes are open on this device, and by what: not before somebody opens them, since the list is what is read. */
  const lanesKept = signal<LanesKept>({
    isOpen: false,
    by: 'family',
    ...read(local.json(KEY)),
  });

  /** Changes what is kept of the lanes. */
  function keepLanes(change: Partial<LanesKept>): void {
    lanesKept.value = { ...lanesKept.peek(), ...change };
    local.set(KEY, JSON.stringify(lanesKept.peek()));
  }

  return { lanesKept, keepLanes };
}
