import { computed, effect, signal } from '@preact/signals';
import { ApiProblem, send } from '../data/api.js';
import { heard } from '../data/live.js';
import { code } from '../state/place.js';
import { truth } from '../state/truth.js';
import {
  after,
  found,
  inOrder,
  isWaiting,
  nextOf,
  type Outcome,
  type Outgoing,
  pauseMs,
  type Receipt,
  sent,
} from './outbox-rules.js';
import { local } from '../state/local.js';
import { all, change, type Change } from './store.js';
import { waiting } from './waiting.js';

const entries = signal<readonly Outgoing[]>([]);

/** The entries of this device for the situation of the address, oldest first. */
export const outbox = computed(() =>
  inOrder(entries.value.filter(({ situation }) => situation === code.value)),
);

/** False once the browser has refused to keep something: then the queue lasts as long as the page. */
export const isKept = signal(true);

/** What was recorded last from this page, and when the receipt came. */
export const recorded = signal<{ readonly one: Outgoing; readonly at: number } | undefined>(
  undefined,
);

const HANDED_OVER = 'sitlog.outgoing.';
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sitlog');
const mine = new Set<string>();

/** Takes an entry in, to be sent as soon as that can be done. It is kept before the next line of code runs. */
export async function take(one: Outgoing, changes: readonly Change[] = []): Promise<void> {
  mine.add(one.key);
  local.set(HANDED_OVER + one.key, JSON.stringify(one));
  remember(one);
  void askToPersist();
  await keep(one, changes);
  local.remove(HANDED_OVER + one.key);
  void drain(one.situation);
}

/** Takes a refused entry out of the list. */
export async function drop(key: string): Promise<void> {
  entries.value = entries.peek().filter((one) => one.key !== key);
  await change([{ table: 'outbox', key }]).catch(failed);
  channel?.postMessage('changed');
}

/** Tries again now all that waits. */
export function retry(): void {
  const situations = new Set(
    entries
      .peek()
      .filter(isWaiting)
      .map(({ situation }) => situation),
  );
  for (const situation of situations) void drain(situation);
}

/** Finds what earlier pages have left, and sends whenever there is reason to think that it will pass. */
export async function startOutbox(): Promise<void> {
  effect(() => {
    const isFirst = (one: Outgoing): boolean => one.state === 'sending' && one.attempts === 1;
    waiting.value = outbox.value.filter((one) => isWaiting(one) && !isFirst(one)).length;
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<'changed' | Outgoing>) => {
    if (data === 'changed') void load();
    else settle(data);
  });
  for (const key of local.keys(HANDED_OVER)) {
    const one = JSON.parse(local.get(key) ?? 'null') as Outgoing | null;
    if (one !== null) await keep(one, []);
    local.remove(key);
  }
  await load();
  addEventListener('online', retry);
  const isBack = computed(() => heard.value.connection === 'open');
  effect(() => {
    if (isBack.value) retry();
  });
  retry();
}

async function load(): Promise<void> {
  const stored = await all<Outgoing>('outbox').catch(failed);
  const done = entries.peek().filter((one) => one.state === 'recorded');
  if (stored !== undefined) entries.value = [...done, ...stored];
}

function failed(): undefined {
  isKept.value = false;
  return undefined;
}

function remember(one: Outgoing): void {
  entries.value = [...entries.peek().filter(({ key }) => key !== one.key), one];
}

/** What is recorded is not kept on the device any longer than the page. */
async function keep(one: Outgoing, changes: readonly Change[]): Promise<void> {
  remember(one);
  const value = one.state === 'recorded' ? {} : { value: one };
  await change([{ table: 'outbox', key: one.key, ...value }, ...changes]).catch(failed);
  channel?.postMessage(one.state === 'recorded' ? one : 'changed');
}

function settle(one: Outgoing): void {
  remember(one);
  if (one.state === 'recorded' && mine.has(one.key)) recorded.value = { one, at: Date.now() };
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const draining = new Set<string>();
const again = new Set<string>();

/** Sends what waits for a situation, one after the other. Of several pages one does it at a time. */
async function drain(situation: string): Promise<void> {
  if (draining.has(situation)) {
    again.add(situation);
    return;
  }
  draining.add(situation);
  clearTimeout(timers.get(situation));
  do {
    again.delete(situation);
    await alone(`sitlog.outbox.${situation}`, () => sendAll(situation));
  } while (again.has(situation));
  draining.delete(situation);
}

/** Without Web Locks (pages over plain HTTP) two pages may send the same: under its key it is still stored once. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  await (locks === undefined ? work() : locks.request(name, work));
}

async function sendAll(situation: string): Promise<void> {
  for (;;) {
    const stored = isKept.peek() ? await all<Outgoing>('outbox').catch(failed) : undefined;
    const next = nextOf((stored ?? entries.peek()).map(found), situation);
    if (next === undefined) return;
    const going = sent(next);
    await keep(going, []);
    const one = after(going, await attempt(going));
    await keep(one, []);
    if (isWaiting(one)) {
      const retryLater = setTimeout(() => void drain(situation), pauseMs(one.attempts));
      timers.set(situation, retryLater);
      return;
    }
    settle(one);
  }
}

async function attempt({ path, key, body, operator }: Outgoing): Promise<Outcome> {
  const wasOffline = !navigator.onLine || truth.peek().state === 'offline';
  try {
    const receipt = await send<Receipt>({ method: 'POST', path, key, body, operator });
    return { kind: 'receipt', receipt };
  } catch (error) {
    const problem =
      error instanceof ApiProblem
        ? error.document
        : { type: 'about:blank', title: '', status: 0, detail: String(error) };
    return { kind: 'problem', problem, wasOffline };
  }
}

/** Asks the browser once, when there is something to lose, not to clear what is kept. */
async function askToPersist(): Promise<void> {
  if (local.get('sitlog.persist') !== undefined) return;
  local.set('sitlog.persist', 'asked');
  const { storage } = navigator as Partial<Navigator>;
  await storage?.persist().catch(() => false);
}
