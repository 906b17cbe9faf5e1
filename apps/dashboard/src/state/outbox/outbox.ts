import { computed, effect, signal } from '@preact/signals';
import { ApiProblem, read, send, situationPath } from '../network/api.js';
import { heard } from '../network/live.js';
import { type Situation } from '../../core/contract.js';
import { code } from '../page/location.js';
import { truth } from '../situation/truth.js';
import {
  afterAttempt,
  onPageLoad,
  inOrder,
  isWaiting,
  nextOf,
  type Outcome,
  type Outgoing,
  pauseMs,
  type Receipt,
  markSending,
} from '../../core/outbox/outbox-rules.js';
import { getAll, transact, type Write } from '../storage/store.js';
import { local } from '../storage/local.js';
import { type Vocabulary } from '../../core/entry-line/vocabulary.js';
import { t } from '../page/words.js';
import { vocabularyAsked } from '../situation/vocabulary.js';
import { keeping, takeOver, waitingHere } from './outbox-store.js';
import { type Read, readLine } from '../../core/outbox/read-line.js';
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

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sitlog');
const mine = new Set<string>();
/** Keys of what is on its way into the store. */
const beingKept = new Set<string>();

/** Takes an entry in, to be sent as soon as that can be done; it is kept with the other changes in one go, so that no crash leaves it in two places or in none. */
export async function take(one: Outgoing, changes?: Promise<Write>): Promise<void> {
  mine.add(one.key);
  remember(one);
  void askToPersist();
  await keep(one, changes === undefined ? [] : [await changes]);
  void drain(one.situation);
}

/** Takes a refused entry out of the list. */
export async function drop(key: string): Promise<void> {
  entries.value = entries.peek().filter((one) => one.key !== key);
  await transact([{ table: 'outbox', key }]).catch(failed);
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
  await takeOver().catch(failed);
  await load();
  addEventListener('online', retry);
  const isBack = computed(() => heard.value.connection === 'open');
  effect(() => {
    if (isBack.value) retry();
  });
  retry();
}

async function load(): Promise<void> {
  const stored = await waitingHere().catch(failed);
  if (stored === undefined) return;
  const isNewer = ({ key, state }: Outgoing): boolean => state === 'recorded' || beingKept.has(key);
  const newer = entries.peek().filter(isNewer);
  const keys = new Set(newer.map(({ key }) => key));
  entries.value = [...newer, ...stored.filter(({ key }) => !keys.has(key))];
}

/** Situations of which something waits on this device. */
export async function situationsWaiting(): Promise<ReadonlySet<string>> {
  const lines = (await getAll('drafts')).flatMap(
    ({ key }) => /^line:([^/]+)\//.exec(key)?.[1] ?? [],
  );
  return new Set([...lines, ...entries.peek().map(({ situation }) => situation)]);
}

function failed(): undefined {
  isKept.value = false;
  return undefined;
}

function remember(one: Outgoing): void {
  entries.value = [...entries.peek().filter(({ key }) => key !== one.key), one];
}

async function keep(one: Outgoing, changes: readonly Write[]): Promise<void> {
  remember(one);
  beingKept.add(one.key);
  await transact([keeping(one), ...changes]).catch(failed);
  beingKept.delete(one.key);
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
    await alone(`sitlog.outbox.${situation}`, async () => {
      await readAll(situation);
      await sendAll(situation);
    });
  } while (again.has(situation));
  draining.delete(situation);
}

/** Without Web Locks (pages over plain HTTP) two pages may send the same: under its key it is still stored once. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  await (locks === undefined ? work() : locks.request(name, work));
}

/** Reads the lines that wait for names, once these can be had. */
async function readAll(situation: string): Promise<void> {
  const unread = (await kept()).filter(
    (one) => one.situation === situation && one.state === 'unread',
  );
  if (unread.length === 0) return;
  const by = await namesOf(situation).catch(() => undefined);
  if (by === undefined) {
    later(situation, UNREAD_PAUSE_MS);
    return;
  }
  for (const one of inOrder(unread)) await keep(readLine(one, by), []);
}

async function namesOf(situation: string): Promise<Read> {
  const [found, vocabulary] = await Promise.all([
    read<Situation>(situationPath(situation)),
    vocabularyAsked.state.peek().data ?? read<Vocabulary>('/vocabulary'),
  ]);
  return { situation: found, vocabulary, words: t() };
}

/** Besides the return of the stream, which is told at once. */
const UNREAD_PAUSE_MS = 15_000;

function later(situation: string, ms: number): void {
  clearTimeout(timers.get(situation));
  timers.set(
    situation,
    setTimeout(() => void drain(situation), ms),
  );
}

async function kept(): Promise<readonly Outgoing[]> {
  const stored = isKept.peek() ? await waitingHere().catch(failed) : undefined;
  return stored ?? entries.peek();
}

async function sendAll(situation: string): Promise<void> {
  for (;;) {
    const next = nextOf((await kept()).map(onPageLoad), situation);
    if (next === undefined) return;
    const going = markSending(next);
    await keep(going, []);
    const one = afterAttempt(going, await attempt(going));
    await keep(one, []);
    if (isWaiting(one)) {
      later(situation, pauseMs(one.attempts));
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
