import { type GapFrame, type HistoryFrame } from '@sitlog/api-types';
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  allSeen,
  NOTHING_PAST,
  type PastChange,
  type PastKept,
  readPastKept,
  withGap,
  withHistory,
} from '../../core/live/past-changes.js';

/** What a device keeps under a name, as JSON. */
interface Keep {
  readonly json: (key: string) => unknown;
  readonly set: (key: string, value: string) => void;
}

/** What changes of the past need of the page. */
interface PastNeeds {
  readonly keep: Keep;
  /** Tells once that these were heard of. */
  readonly say: (fresh: readonly PastChange[]) => void;
}

/** What was recorded of one situation after the fact: heard, kept on the device until somebody has seen it. */
interface PastChanges {
  readonly kept: ReadonlySignal<PastKept>;
  /** Turns to a situation, or to none. */
  readonly open: (situation: string | undefined) => void;
  readonly hear: (frame: HistoryFrame) => void;
  readonly miss: (gap: GapFrame) => void;
  readonly markSeen: () => void;
  /** Takes over what another tab of the device has written under a name. */
  readonly reload: (key: string | null) => void;
}

/** Makes the changes of the past, of no situation yet. */
export function createPastChanges({ keep, say }: PastNeeds): PastChanges {
  const kept = signal<PastKept>(NOTHING_PAST);
  let key: string | undefined;

  function load(): void {
    kept.value = key === undefined ? NOTHING_PAST : readPastKept(keep.json(key));
  }

  function set(next: PastKept): void {
    if (key === undefined || next === kept.peek()) return;
    kept.value = next;
    keep.set(key, JSON.stringify(next));
  }

  return {
    kept,
    open(situation) {
      key = situation === undefined ? undefined : `sitlog.past.${situation}`;
      load();
    },
    hear(frame) {
      const before = kept.peek();
      set(withHistory(before, frame));
      const fresh = kept.peek().changes.filter((one) => !before.changes.includes(one));
      if (fresh.length > 0) say(fresh);
    },
    miss(gap) {
      set(withGap(kept.peek(), gap));
    },
    markSeen() {
      set(allSeen(kept.peek()));
    },
    reload(changed) {
      // Without a name, everything was taken off the device.
      if (changed === key || changed === null) load();
    },
  };
}
