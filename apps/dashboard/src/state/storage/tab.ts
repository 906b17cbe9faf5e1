import { newKey } from '../network/new-key.js';

const NAME = 'sitlog.tab';
const PREFIX = 'sitlog.tab.';
/** For so long the page that is being reloaded may still hold the name. */
const HANDOVER_MS = 1_000;

/** Without locks (pages over plain HTTP) nobody can tell tabs apart that were copied: all share one name. */
const SHARED = 'shared';

/** The name of this tab: the same after a reload, another one in a copy of the tab. */
export const tab: Promise<string> = nameTab();

async function nameTab(): Promise<string> {
  const locks = locksHere();
  if (locks === undefined) return SHARED;
  const kept = session('get');
  if (kept !== undefined && (await claim(locks, kept))) return kept;
  const fresh = newKey();
  session('set', fresh);
  await claim(locks, fresh);
  return fresh;
}

function locksHere(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/** Holds the name for as long as this page lives. */
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

function session(act: 'get' | 'set', value = ''): string | undefined {
  try {
    if (act === 'set') sessionStorage.setItem(NAME, value);
    return sessionStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The names of the tabs that are open. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const locks = locksHere();
  if (locks === undefined) return new Set([SHARED]);
  const { held = [] } = await locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])),
  );
}
