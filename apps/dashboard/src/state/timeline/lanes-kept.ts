import { signal } from '@preact/signals';
import { local } from '../storage/local.js';
import { type LanesBy } from '../../core/timeline/lanes.js';

interface LanesKept {
  readonly isOpen: boolean;
  readonly by: LanesBy;
}

const KEY = 'sitlog.timeline.lanes';
const WAYS: readonly LanesBy[] = ['family', 'origin', 'place'];
const NARROW = '(width < 700px) or (height < 700px)';

/** Whether the lanes are open on this device, and by what; where there is little room they are not, unless somebody opens them. */
export const lanesKept = signal<LanesKept>({
  isOpen: !matchMedia(NARROW).matches,
  by: 'family',
  ...read(local.json(KEY)),
});

/** Changes what is kept of the lanes. */
export function keepLanes(change: Partial<LanesKept>): void {
  lanesKept.value = { ...lanesKept.peek(), ...change };
  local.set(KEY, JSON.stringify(lanesKept.peek()));
}

function read(kept: unknown): Partial<LanesKept> {
  const { isOpen, by } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const way = WAYS.find((one) => one === by);
  return {
    ...(typeof isOpen === 'boolean' ? { isOpen } : {}),
    ...(way === undefined ? {} : { by: way }),
  };
}
