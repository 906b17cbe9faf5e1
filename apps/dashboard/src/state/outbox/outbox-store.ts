import { hasShape } from '../../core/text/shapes.js';
import { type FoundRecord, type RecordChange, type Store } from '../storage/store.js';
import { type Outgoing } from '../../core/outbox/outbox-rules.js';
import { type UnreadableState } from '../storage/unreadable.js';
import { type Local } from '../storage/local.js';

/** Where an earlier release kept, in the open, what was being handed over. */
const HANDED_OVER = 'sitlog.outgoing.';

function isOutgoing(value: unknown): value is Outgoing {
  return hasShape(value, {
    key: 'string',
    situation: 'string',
    path: 'string',
    operator: 'string',
    composedAt: 'number',
    state: 'string',
    attempts: 'number',
    text: 'string?',
  });
}

/** The change that keeps an entry, or, once it is recorded, takes it out: it is on the device no longer than it waits. */
export function keeping(one: Outgoing): RecordChange {
  const value = one.state === 'recorded' ? {} : { value: one };
  return { table: 'outbox', key: one.key, ...value };
}

interface Needs {
  readonly store: Store;
  readonly unreadable: UnreadableState;
  readonly local: Local;
}

export type OutboxStore = ReturnType<typeof createOutboxStore>;

/** Finds on this device what waits to be sent. */
export function createOutboxStore(desk: Needs) {
  const { getAll, transact } = desk.store;
  const { addUnreadable, addUnreadableText } = desk.unreadable;
  const { local } = desk;

  /** What waits on this device; what of it cannot be read is put beside, to be shown as it is. */
  async function waitingHere(): Promise<readonly Outgoing[]> {
    const found = await getAll('outbox');
    const isGood = ({ value }: FoundRecord): boolean => isOutgoing(value);
    for (const one of found.filter((other) => !isGood(other))) addUnreadable('outbox', one);
    return found.filter(isGood).map(({ value }) => value as Outgoing);
  }

  /** Takes over what an earlier release was handing over when its page went. */
  async function takeOver(): Promise<void> {
    for (const key of local.keys(HANDED_OVER)) {
      const text = local.get(key) ?? '';
      const one = local.json(key);
      if (isOutgoing(one)) {
        await transact([keeping(one)]);
        local.remove(key);
      } else {
        addUnreadableText(key, text);
      }
    }
  }

  return { waitingHere, takeOver };
}
