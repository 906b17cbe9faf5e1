import { newKey } from '../network/new-key.js';
import { type Device } from '../edges/edges.js';

const NAME = 'sitlog.tab';

const PREFIX = 'sitlog.tab.';

/** For so long the page that is being reloaded may still hold the name. */
const HANDOVER_MS = 1_000;

/** Without locks (pages over plain HTTP) nobody can tell tabs apart that were copied: all share one name. */
const SHARED = 'shared';

/** Holds a name for as long as the page lives. */
function claim(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const held = async (): Promise<void> => {
      resolve(true);
      await new Promise(() => undefined);
    };
    const signal = AbortSignal.timeout(HANDOVER_MS);
    locks.request(PREFIX + name, { signal }, held).catch(() => {
      resolve(false);
    });
  });
}

interface Needs {
  readonly device: Device;
}

export type Tabs = ReturnType<typeof createTabs>;

/** Tells the tabs of this device apart. */
export function createTabs({ device: { locks, tabStorage } }: Needs) {
  /** The name of this tab: the same after a reload, another one in a copy of the tab. */
  const tab: Promise<string> = nameTab();

  async function nameTab(): Promise<string> {
    if (locks === undefined) return SHARED;
    const kept = keptName();
    if (kept !== undefined && (await claim(locks, kept))) return kept;
    const fresh = newKey();
    keepName(fresh);
    await claim(locks, fresh);
    return fresh;
  }

  function keptName(): string | undefined {
    try {
      return tabStorage.get(NAME) ?? undefined;
    } catch {
      return undefined;
    }
  }

  function keepName(name: string): void {
    try {
      tabStorage.set(NAME, name);
    } catch {
      // Then it is another one after a reload.
    }
  }

  /** The names of the tabs that are open. */
  async function openTabs(): Promise<ReadonlySet<string>> {
    if (locks === undefined) return new Set([SHARED]);
    const { held = [] } = await locks.query();
    return new Set(
      held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])),
    );
  }

  return { tab, openTabs };
}
