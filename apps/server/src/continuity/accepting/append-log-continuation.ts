import { type Json, type NewEvent } from '@sitlog/event-store';
import { newId, randomHex } from '@sitlog/platform';
import {
  formatInstant,
  LOG_CONTINUED,
  LOG_STREAM,
  type LogContinued,
  type LogEnvelope,
  type Micros,
  VOCABULARY_VERSION,
} from '@sitlog/situation';
import { type RequestMeta } from '../../http/requests/request-meta.js';
import { commitmentTo } from '../../command-side/writer/to-event.js';
import { retryAppend } from '../../command-side/writer/retry-append.js';
import { continuationsIn, type StoredContinuation } from '../log-stream.js';
import { type AcceptingTools } from './append-continuation.js';

/** Stores at the end of the stream `log` that the log is accepted as it is. Rejects as `revision-conflict` where somebody else just did. */
export async function appendLogContinuation(
  tools: AcceptingTools,
  data: LogContinued,
  meta: RequestMeta,
): Promise<StoredContinuation> {
  const { all, revision: end } = await continuationsIn(tools.store);
  const now = tools.clock.now();
  const recordedAt = Math.max(now, (all.at(-1)?.continuation.recordedAt ?? 0) + 1);
  const event = sealed(data, meta, { recordedAt, storedAt: now });
  const append = () => tools.store.append(LOG_STREAM, [event], end === -1 ? 'no-stream' : end);
  const { revision, positions } = await retryAppend(append, tools.ending);
  const [position] = positions;
  if (position === undefined) throw new Error('The store acknowledged no event.');
  return {
    event: { ...event, stream: LOG_STREAM, revision, position },
    continuation: { eventId: event.id, revision, recordedAt, author: meta.author, data },
  };
}

function sealed(
  continued: LogContinued,
  { author, commandId, requestHash, correlationId }: RequestMeta,
  at: { readonly recordedAt: Micros; readonly storedAt: Micros },
): NewEvent {
  const data = JSON.parse(JSON.stringify(continued)) as Json;
  const salt = randomHex(32);
  const envelope = {
    event: 'LogContinued',
    version: 1,
    vocabulary: VOCABULARY_VERSION,
    commandId,
    requestHash,
    author: { id: author, authenticated: false },
    recordedAt: formatInstant(at.recordedAt),
    storedAt: formatInstant(at.storedAt),
    correlationId,
    causationId: commandId,
    salt,
    commitment: commitmentTo(LOG_CONTINUED, salt, data),
    sealed: [],
  } satisfies LogEnvelope;
  return { id: newId(), type: LOG_CONTINUED, data, metadata: envelope };
}
