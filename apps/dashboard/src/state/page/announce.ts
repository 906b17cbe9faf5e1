import { signal } from '@preact/signals';
import { type DeviceClock } from '../edges/edges.js';

const SHOWN_MS = 6_000;

interface Needs {
  readonly clock: DeviceClock;
}

export type Announcer = ReturnType<typeof createAnnouncer>;

/** What the page tells by itself. */
export function createAnnouncer(desk: Needs) {
  const { clock } = desk;
  /** What a screen reader is told, in the three live regions of the page: they are there from the start and empty. */
  const said = {
    status: signal(''),
    log: signal(''),
    alert: signal(''),
  };

  /** A short notice for everybody, which goes away by itself. */
  const notice = signal<string | undefined>(undefined);

  let forget: (() => void) | undefined;

  /** Tells what has just been done, in words for everybody. */
  function tell(text: string): void {
    said.status.value = text;
    notice.value = text;
    forget?.();
    forget = clock.after(SHOWN_MS, () => {
      notice.value = undefined;
    });
  }

  return { said, notice, tell };
}
