import { NO_STREAM } from '@eventstore/db-client';
import { EventStoreError } from '../port/event-store-error.js';
import { readStream } from '../reading/paged-log.js';
import {
  appendResult,
  earlierPositions,
  ownPositions,
  type StoredPlace,
} from '../append/append-idempotency.js';
import { type AppendResult, type Revision } from '../port/port.js';
import { type PreparedAppend } from '../append/prepared-append.js';
import { type Connection } from './connection.js';
import { appendError, callFailureOf } from './failure.js';
import { type EventStoreDbLog } from './eventstoredb-log.js';
import { toEventData } from './stored-form.js';

/** Where an append goes. */
interface AppendTarget {
  readonly connection: Connection;
  readonly log: EventStoreDbLog;
  readonly prefix: string;
}

/**
 * Stores the events and reads their places back, so that what is answered is what stands in the log. A conflict may be our
 * own success, answered twice: the place rule looks for our ids first.
 */
export async function append(target: AppendTarget, wanted: PreparedAppend): Promise<AppendResult> {
  const answer = await send(target, wanted);
  const { first } = wanted;
  // The event before them need not be there any more: at the end of a stream that was cut, an append is as good as ever.
  const positions =
    answer === 'stored'
      ? ownPositions(wanted, await placesOf(target.log, wanted, first))
      : earlierPositions(wanted, await placesOf(target.log, wanted, Math.max(first - 1, 0)));
  if (positions !== undefined) return appendResult(wanted, positions);
  throw uncertain(
    answer === 'stored'
      ? 'they do not stand where it says that it stored them'
      : 'it refused the revision at which the stream ends, as when its leader has just changed',
  );
}

/** What the server said; everything that leaves open what it did, or says that it did nothing, is thrown. */
async function send(
  { connection, prefix }: AppendTarget,
  wanted: PreparedAppend,
): Promise<'stored' | 'conflict'> {
  const { stream, first, events } = wanted;
  connection.refuseWhenClosed();
  try {
    const { nextExpectedRevision } = await connection.call((client) =>
      client.appendToStream(prefix + stream, events.map(toEventData), {
        ...connection.options,
        expectedRevision: first === 0 ? NO_STREAM : BigInt(first - 1),
        deadline: connection.patience,
      }),
    );
    const last = first + events.length - 1;
    if (nextExpectedRevision === BigInt(last)) return 'stored';
    throw uncertain(`they ended at revision ${nextExpectedRevision} instead of ${last}`);
  } catch (error) {
    if (error instanceof EventStoreError) throw error;
    if (callFailureOf(error).type === 'wrong-expected-version') return 'conflict';
    throw appendError(error);
  }
}

function uncertain(what: string, cause?: unknown): EventStoreError {
  const words = `EventStoreDB leaves open whether it holds the events in their places: ${what}`;
  return new EventStoreError('append-uncertain', words, { cause });
}

async function placesOf(
  log: EventStoreDbLog,
  { stream, first, events }: PreparedAppend,
  from: Revision,
): Promise<readonly StoredPlace[]> {
  const places: StoredPlace[] = [];
  const range = { from, to: first + events.length - 1 };
  try {
    for await (const { revision, position, id } of readStream(log, stream, range)) {
      places.push({ revision, position: Number(position), id });
    }
    return places;
  } catch (error) {
    throw uncertain('they cannot be read back', error);
  }
}
