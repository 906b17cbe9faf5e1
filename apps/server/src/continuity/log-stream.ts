import { type EventStore, type RecordedEvent } from '@sitlog/event-store';
import {
  LOG_STREAM,
  type LogContinuation,
  type LogEnvelope,
  readLogContinued,
} from '@sitlog/situation';
import { firstReadable } from './look-at-stream.js';

/** An acceptance that stands in the log, as it is stored and as it is read. */
export interface StoredContinuation {
  readonly event: RecordedEvent;
  readonly continuation: LogContinuation;
}

/** The acceptances in the log, oldest first, and the revision at which their stream ends (-1: there is none). */
export async function continuationsIn(
  store: Pick<EventStore, 'readStream'>,
): Promise<{ readonly all: readonly StoredContinuation[]; readonly revision: number }> {
  const all: StoredContinuation[] = [];
  let revision = -1;
  const from = (await firstReadable(store, LOG_STREAM)) ?? 0;
  for await (const event of store.readStream(LOG_STREAM, { from })) {
    ({ revision } = event);
    const continuation = readLogContinued(event);
    if (continuation !== undefined) all.push({ event, continuation });
  }
  return { all, revision };
}

/** The acceptance that somebody sent under this key; undefined where there is none. */
export function sentUnder(
  all: readonly StoredContinuation[],
  author: string,
  commandId: string,
): (StoredContinuation & { readonly requestHash: string }) | undefined {
  for (const stored of all) {
    const envelope = stored.event.metadata as unknown as LogEnvelope;
    const isTheirs = envelope.commandId === commandId && stored.continuation.author === author;
    if (isTheirs) return { ...stored, requestHash: envelope.requestHash };
  }
  return undefined;
}
