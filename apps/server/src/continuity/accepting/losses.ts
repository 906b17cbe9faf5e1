import { type EventStore, EventStoreError, type RecordedEvent } from '@sitlog/event-store';
import { firstExpected, readStored, type SituationCore, situationStream } from '@sitlog/situation';
import { type LogBreakKind } from '@sitlog/views';
import { eventOf } from '../look-at-stream.js';
import { type Seen, type SeenPlace } from '../seen.js';
import { type Loss } from './append-continuation.js';

/** A loss of a situation of which the rest is known. */
export type KnownLoss = Loss & { readonly known: SituationCore };

/** How many witnesses are looked at for the newest event that is still there. */
const ALL = Number.MAX_SAFE_INTEGER;

/** What each situation lost with the log: the revisions that were seen and do not stand there any more. */
export async function lossesOf(
  store: EventStore,
  seen: Seen,
  kind: Exclude<LogBreakKind, 'replaced'>,
): Promise<readonly KnownLoss[]> {
  const losses: KnownLoss[] = [];
  for (const situation of seen.beyond(await lastCommon(store, seen))) {
    const known = seen.situation(situation);
    if (known === undefined) continue;
    const to = known.last.revision;
    const from = await firstLost(store, seen, {
      situation,
      from: firstExpected(known.core.accepted),
      to,
    });
    if (from <= to) {
      losses.push({ situation, missing: { from, to }, cause: kind, known: known.core });
    }
  }
  return losses;
}

/** The newest position up to which the log is the one that was seen; undefined where nothing of it is. */
async function lastCommon(store: EventStore, seen: Seen): Promise<bigint | undefined> {
  for (const { position, id } of seen.witnesses(ALL)) {
    const event = await eventAt(store, position);
    if (event?.id === id) return position;
  }
  return undefined;
}

async function eventAt(store: EventStore, position: bigint): Promise<RecordedEvent | undefined> {
  try {
    return await store.eventAt(position);
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'position-unknown') return undefined;
    throw error;
  }
}

interface Stretch {
  readonly situation: string;
  readonly from: number;
  readonly to: number;
}

/** Streams agree up to a revision and differ from there on, since nothing is ever written between. */
async function firstLost(
  store: EventStore,
  seen: Seen,
  { situation, from, to }: Stretch,
): Promise<number> {
  const stream = situationStream(situation);
  let common = from - 1;
  let lost = to + 1;
  while (lost - common > 1) {
    const middle = Math.floor((common + lost) / 2);
    const event = await eventOf(store, stream, middle);
    if (event !== undefined && isAt(event, seen.placeOf(situation, middle))) common = middle;
    else lost = middle;
  }
  return lost;
}

function isAt(event: RecordedEvent, place: SeenPlace | undefined): boolean {
  if (place?.position !== event.position || place.type !== event.type) return false;
  const reading = readStored(event);
  return reading.kind === 'unreadable' || reading.event.recordedAt === place.recordedAt;
}
