import { signal } from '@preact/signals';
import { local } from '../state/local.js';
import { type LanesBy } from './lanes.js';

interface LanesKept {
  readonly isOpen: boolean;
  readonly by: LanesBy;
}

const KEY = 'sitlog.timeline.lanes';
const NARROW = '(width < 700px) or (height < 700px)';

/** Whether the lanes are open on this device, and by what; where there is little room they are not, unless somebody opens them. */
export const lanesKept = signal<LanesKept>({
  isOpen: !matchMedia(NARROW).matches,
  by: 'family',
  ...(local.json(KEY) as Partial<LanesKept> | undefined),
});

/** Changes what is kept of the lanes. */
export function keepLanes(change: Partial<LanesKept>): void {
  lanesKept.value = { ...lanesKept.peek(), ...change };
  local.set(KEY, JSON.stringify(lanesKept.peek()));
}
