import { computed, effect, signal } from '@preact/signals';
import { type Api } from '../network/api.js';
import { inOrder, isWaiting, type Outgoing } from '../../core/outbox/outbox-rules.js';
import { createSender } from './send-waiting.js';
import { type RecordChange, type Store } from '../storage/store.js';
import { keeping, type OutboxStore } from './outbox-store.js';
import { type LocationState } from '../page/location.js';
import { type WaitingState } from './waiting.js';
import { type Live } from '../network/live.js';
import { type WordsState } from '../page/words.js';
import { type TruthState } from '../situation/truth.js';
import { type Local } from '../storage/local.js';
import { type DeviceClock, type Device } from '../edges/edges.js';

interface Needs {
  readonly clock: DeviceClock;
  readonly device: Device;
  readonly location: LocationState;
  readonly store: Store;
  readonly waiting: WaitingState;
  readonly outboxStore: OutboxStore;
  readonly live: Live;
  readonly api: Api;
  readonly words: WordsState;
  readonly truth: TruthState;
  readonly local: Local;
}

export type OutboxState = ReturnType<typeof createOutboxState>;

/** Sends entries, for as long as it takes. */
export function createOutboxState(desk: Needs) {
  const { clock, device } = desk;
  const { code } = desk.location;
  const { transact, getAll } = desk.store;
  const { waiting } = desk.waiting;
  const { takeOver, waitingHere } = desk.outboxStore;
  const { heard } = desk.live;
  const { local } = desk;

  const entries = signal<readonly Outgoing[]>([]);

  /** The entries of this device for the situation of the address, oldest first. */
  const outbox = computed(() =>
    inOrder(entries.value.filter(({ situation }) => situation === code.value)),
  );

  /** False once the browser has refused to keep something: then the queue lasts as long as the page. */
  const isKept = signal(true);

  /** What was recorded last from this page, and when the receipt came. */
  const recorded = signal<{ readonly one: Outgoing; readonly at: number } | undefined>(undefined);

  const { otherTabs } = device;

  const mine = new Set<string>();

  /** Keys of what is on its way into the store. */
  const beingKept = new Set<string>();

  const { drain } = createSender(desk, { kept, keep, settle });

  /** Takes an entry in, to be sent as soon as that can be done; it is kept with the other changes in one go, so that no crash leaves it in two places or in none. */
  async function take(one: Outgoing, changes?: Promise<RecordChange>): Promise<void> {
    mine.add(one.key);
    remember(one);
    void askToPersist();
    await keep(one, changes === undefined ? [] : [await changes]);
    void drain(one.situation);
  }

  /** Takes a refused entry out of the list. */
  async function drop(key: string): Promise<void> {
    entries.value = entries.peek().filter((one) => one.key !== key);
    await transact([{ table: 'outbox', key }]).catch(failed);
    otherTabs?.tell('changed');
  }

  /** Tries again now all that waits. */
  function retry(): void {
    const situations = new Set(
      entries
        .peek()
        .filter(isWaiting)
        .map(({ situation }) => situation),
    );
    for (const situation of situations) void drain(situation);
  }

  /** Finds what earlier pages have left, and sends whenever there is reason to think that it will pass. */
  async function startOutbox(): Promise<void> {
    effect(() => {
      const isFirst = (one: Outgoing): boolean => one.state === 'sending' && one.attempts === 1;
      waiting.value = outbox.value.filter((one) => isWaiting(one) && !isFirst(one)).length;
    });
    otherTabs?.onTold((told) => {
      if (told === 'changed') void load();
      else settle(told as Outgoing);
    });
    await takeOver().catch(failed);
    await load();
    device.onOnline(retry);
    const isBack = computed(() => heard.value.connection === 'open');
    effect(() => {
      if (isBack.value) retry();
    });
    retry();
  }

  async function load(): Promise<void> {
    const stored = await waitingHere().catch(failed);
    if (stored === undefined) return;
    const isNewer = ({ key, state }: Outgoing): boolean =>
      state === 'recorded' || beingKept.has(key);
    const newer = entries.peek().filter(isNewer);
    const keys = new Set(newer.map(({ key }) => key));
    entries.value = [...newer, ...stored.filter(({ key }) => !keys.has(key))];
  }

  /** Situations of which something waits on this device. */
  async function situationsWaiting(): Promise<ReadonlySet<string>> {
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

  async function keep(one: Outgoing, changes: readonly RecordChange[] = []): Promise<void> {
    remember(one);
    beingKept.add(one.key);
    await transact([keeping(one), ...changes]).catch(failed);
    beingKept.delete(one.key);
    otherTabs?.tell(one.state === 'recorded' ? one : 'changed');
  }

  function settle(one: Outgoing): void {
    remember(one);
    if (one.state === 'recorded' && mine.has(one.key)) recorded.value = { one, at: clock.now() };
  }

  async function kept(): Promise<readonly Outgoing[]> {
    const stored = isKept.peek() ? await waitingHere().catch(failed) : undefined;
    return stored ?? entries.peek();
  }

  /** Asks the browser once, when there is something to lose, not to clear what is kept. */
  async function askToPersist(): Promise<void> {
    if (local.get('sitlog.persist') !== undefined) return;
    local.set('sitlog.persist', 'asked');
    await device.persist().catch(() => undefined);
  }

  return { outbox, isKept, recorded, take, drop, retry, startOutbox, situationsWaiting };
}
