import { type EventStore, EventStoreError, type RecordedEvent } from '@sitlog/event-store';
import { type FoundBreak } from './breaks.js';

/** What is known of a stream: from where on it must be whole, and which event was seen last. */
interface KnownStream {
  readonly stream: string;
  readonly first: number;
  readonly last: { readonly revision: number; readonly id: string };
}

type Reading = Pick<EventStore, 'readStream'>;

/** How a revision of a stream is found: the event, `gap` where it was removed, or `beyond` the end. */
type Place = RecordedEvent | 'gap' | 'beyond';

/** What of a stream is not there any more; undefined where all that must be there is. A few short reads. */
export async function lookAtStream(
  store: Reading,
  { stream, first, last }: KnownStream,
): Promise<FoundBreak | undefined> {
  const known = { from: first, to: last.revision };
  if (known.from > known.to) return undefined;
  try {
    const newest = await placeOf(store, stream, known.to);
    if (isThere(newest) && newest.id !== last.id) return { kind: 'changed', ...known };
    const oldest = await placeOf(store, stream, known.from);
    if (isThere(newest) && isThere(oldest)) return undefined;
    const ends = { oldest: isThere(oldest), newest: isThere(newest) };
    return { kind: 'gap', ...(await missingIn(store, stream, { ...known, ...ends })) };
  } catch (error) {
    if (isDeleted(error)) return { kind: 'deleted', ...known };
    throw error;
  }
}

/** The first revision that a stream still holds; undefined where it holds none. */
export async function firstReadable(store: Reading, stream: string): Promise<number | undefined> {
  const start = await placeOf(store, stream, 0);
  if (start !== 'gap') return isThere(start) ? 0 : undefined;
  let low = 0;
  let high = 1;
  while ((await placeOf(store, stream, high)) === 'gap') {
    low = high;
    high = high * 2 + 1;
  }
  const first = await boundary(
    low,
    high,
    async (at) => (await placeOf(store, stream, at)) !== 'gap',
  );
  return isThere(await placeOf(store, stream, first)) ? first : undefined;
}

/** The event at a revision of a stream; undefined where there is none (any more). */
export async function eventOf(
  store: Reading,
  stream: string,
  revision: number,
): Promise<RecordedEvent | undefined> {
  const place = await placeOf(store, stream, revision);
  return isThere(place) ? place : undefined;
}

/** Whether an error says that a stream was deleted for good. */
export function isDeleted(error: unknown): boolean {
  return error instanceof EventStoreError && error.code === 'stream-deleted';
}

/** Whether an error says that an event is missing which must be there. */
export function isGap(error: unknown): boolean {
  return error instanceof EventStoreError && error.code === 'stream-gap';
}

async function placeOf(store: Reading, stream: string, revision: number): Promise<Place> {
  try {
    for await (const event of store.readStream(stream, { from: revision, to: revision })) {
      return event;
    }
    return 'beyond';
  } catch (error) {
    if (isGap(error)) return 'gap';
    throw error;
  }
}

function isThere(place: Place): place is RecordedEvent {
  return typeof place === 'object';
}

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly oldest: boolean;
  readonly newest: boolean;
}

// Streams lose their beginning (truncated) or their end (with the log), not what lies between.
async function missingIn(
  store: Reading,
  stream: string,
  { from, to, oldest, newest }: Ends,
): Promise<{ readonly from: number; readonly to: number }> {
  const holds = async (at: number): Promise<boolean> => isThere(await placeOf(store, stream, at));
  if (newest) return { from, to: (await boundary(from, to, holds)) - 1 };
  if (!oldest) return { from, to };
  return { from: await boundary(from, to, async (at) => !(await holds(at))), to };
}

/** The first place after `low`, up to `high`, at which something holds that holds from there on, and at `high` at the latest. */
async function boundary(
  low: number,
  high: number,
  holds: (at: number) => Promise<boolean>,
): Promise<number> {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (await holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}
