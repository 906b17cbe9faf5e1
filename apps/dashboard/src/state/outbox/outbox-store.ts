import { hasShape } from '../../core/text/shapes.js';
import { getAll, transact, type Write, type Found } from '../storage/store.js';
import { addUnreadable, addUnreadableText } from '../storage/unreadable.js';
import { local } from '../storage/local.js';
import { type Outgoing } from '../../core/outbox/outbox-rules.js';

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

/** What waits on this device; what of it cannot be read is put beside, to be shown as it is. */
export async function waitingHere(): Promise<readonly Outgoing[]> {
  const found = await getAll('outbox');
  const isGood = ({ value }: Found): boolean => isOutgoing(value);
  for (const one of found.filter((other) => !isGood(other))) addUnreadable('outbox', one);
  return found.filter(isGood).map(({ value }) => value as Outgoing);
}

/** The change that keeps an entry, or, once it is recorded, takes it out: it is on the device no longer than it waits. */
export function keeping(one: Outgoing): Write {
  const value = one.state === 'recorded' ? {} : { value: one };
  return { table: 'outbox', key: one.key, ...value };
}

/** Takes over what an earlier release was handing over when its page went. */
export async function takeOver(): Promise<void> {
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
