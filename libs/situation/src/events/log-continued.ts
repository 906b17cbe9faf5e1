import { type Envelope, type StoredEvent } from './envelope.js';
import { type RevisionRange } from './continuity.js';
import { type Micros, parseInstant } from '../time.js';

/** The stream of what concerns the log as a whole. */
export const LOG_STREAM = 'log';
/** The stored type of the event that begins a new incarnation of the log. */
export const LOG_CONTINUED = 'log.continued';

/** Revisions of one situation that were seen and are not in the log any more. */
export interface LostRevisions extends RevisionRange {
  readonly code: string;
}

/** A named person accepts that the log is not what it was, so that it goes on: from here on it has another incarnation. */
export interface LogContinued {
  readonly reason: string;
  /** The incarnation before: the id of the event that began it. */
  readonly incarnation: string;
  readonly lost: readonly LostRevisions[];
}

/** The envelope of an event of the log as a whole. */
export type LogEnvelope = Omit<Envelope, 'event' | 'situation'> & {
  readonly event: 'LogContinued';
};

/** A stored acceptance, with the hand and moment of its recording; its id is the new incarnation. */
export interface LogContinuation {
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly author: string;
  readonly data: LogContinued;
}

/** Reads an event of the stream `log`; undefined where it is no acceptance. Never throws. */
export function readLogContinued(stored: StoredEvent): LogContinuation | undefined {
  if (stored.type !== LOG_CONTINUED) return undefined;
  const hand = handOf(stored.metadata ?? {});
  const data = (stored.data ?? {}) as Partial<LogContinued>;
  if (hand === undefined || !Array.isArray(data.lost)) return undefined;
  const { id: eventId, revision } = stored;
  return { eventId, revision, ...hand, data: data as LogContinued };
}

function handOf({
  recordedAt: text,
  author,
}: Partial<LogEnvelope>): Pick<LogContinuation, 'recordedAt' | 'author'> | undefined {
  const recordedAt = typeof text === 'string' ? parseInstant(text) : undefined;
  if (recordedAt === undefined || author?.id === undefined) return undefined;
  return { recordedAt, author: author.id };
}
