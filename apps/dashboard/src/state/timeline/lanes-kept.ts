import { signal } from '@preact/signals';
import { type LanesBy } from '../../core/timeline/lanes.js';
import { type Local } from '../storage/local.js';
import { type Device } from '../edges/edges.js';

interface LanesKept {
  readonly isOpen: boolean;
  readonly by: LanesBy;
}

const KEY = 'sitlog.timeline.lanes';

const WAYS: readonly LanesBy[] = ['family', 'origin', 'place'];

const NARROW = '(width < 700px) or (height < 700px)';

function read(kept: unknown): Partial<LanesKept> {
  const { isOpen, by } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const way = WAYS.find((one) => one === by);
  return {
    ...(typeof isOpen === 'boolean' ? { isOpen } : {}),
    ...(way === undefined ? {} : { by: way }),
  };
}

interface Needs {
  readonly device: Device;
  readonly local: Local;
}

/** How the lanes are set on this device. */
export function createLanesState(desk: Needs) {
  const { device } = desk;
  const { local } = desk;

  /** Whether the lanes are open on this device, and by what; where there is little room they are not, unless somebody opens them. */
  const lanesKept = signal<LanesKept>({
    isOpen: !device.fits(NARROW),
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
