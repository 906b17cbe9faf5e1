import { type DeviceStorage } from '../state/edges/edges.js';

/** A device that does what a test says, and remembers what it was told. */
export function testDevice(tabStorage: DeviceStorage, locks: LockManager | undefined) {
  const state = {
    isOnline: true,
    languages: ['en'] as readonly string[],
    fits: false,
    mayNotice: true,
    isHidden: false,
  };
  const online: (() => void)[] = [];
  const told: ((message: unknown) => void)[] = [];
  const changed: ((fits: boolean) => void)[] = [];
  const said: unknown[] = [];
  const copied: string[] = [];
  const noticed: string[] = [];
  return {
    state,
    /** What was told to other tabs, and what was copied. */
    said,
    copied,
    /** The notices that the device has shown. */
    noticed,
    edge: {
      languages: () => state.languages,
      isOnline: () => state.isOnline,
      onOnline: (listener: () => void) => void online.push(listener),
      fits: (_: string, listener?: (fits: boolean) => void) => {
        if (listener !== undefined) changed.push(listener);
        return state.fits;
      },
      locks,
      tabStorage,
      otherTabs: {
        tell: (message: unknown) => void said.push(message),
        onTold: (listener: (message: unknown) => void) => void told.push(listener),
      },
      persist: () => Promise.resolve(),
      copy: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
      notices: {
        mayShow: () => Promise.resolve(state.mayNotice),
        show: (text: string) => void noticed.push(text),
        isNeeded: () => state.isHidden,
      },
    },
    goOnline(): void {
      state.isOnline = true;
      for (const listener of online) listener();
    },
    /** Another tab says something. */
    hear(message: unknown): void {
      for (const listener of told) listener(message);
    },
    change(fits: boolean): void {
      for (const listener of changed) listener(fits);
    },
  };
}
