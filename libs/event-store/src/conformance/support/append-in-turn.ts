import { randomUUID } from 'node:crypto';
import { hasCode } from '../../port/event-store-error.js';
import { insist } from './insist.js';
import { type EventStore, type ExpectedRevision, type NewEvent } from '../../port/port.js';

/** What `appendInTurn` appends, one event at a time. */
export interface Turns {
  readonly stream: string;
  readonly type: string;
  readonly count: number;
}

/** Appends to a stream that others write to as well: after a conflict it reads on and tries again. */
export async function appendInTurn(store: EventStore, turns: Turns): Promise<void> {
  const { stream, type, count } = turns;
  let end = await streamEnd(store, stream);
  let left = count;
  while (left > 0) {
    const event = { id: randomUUID(), type, data: { left }, metadata: null };
    if (await isAppended(store, { stream, event, end })) left -= 1;
    end = await streamEnd(store, stream);
  }
}

async function isAppended(
  store: EventStore,
  { stream, event, end }: { stream: string; event: NewEvent; end: ExpectedRevision },
): Promise<boolean> {
  try {
    await insist(() => store.append(stream, [event], end));
    return true;
  } catch (error) {
    if (hasCode(error, 'revision-conflict')) return false;
    throw error;
  }
}

async function streamEnd(store: EventStore, stream: string): Promise<ExpectedRevision> {
  const events = await Array.fromAsync(store.readStream(stream));
  return events.at(-1)?.revision ?? 'no-stream';
}
