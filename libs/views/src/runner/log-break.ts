import { type EventStore, EventStoreError } from '@sitlog/event-store';
import { LOG_STREAM, readLogContinued } from '@sitlog/situation';
import { type LogBreakNews, type LogBreakKind } from '../bookkeeping/news.js';

const KINDS: Readonly<Partial<Record<string, LogBreakKind>>> = {
  'log-went-back': 'went-back',
  'log-changed': 'changed',
  'log-replaced': 'replaced',
};

/** What a failure says of the log as a whole; undefined where it is another failure. */
export function breakIn(error: unknown): LogBreakNews | undefined {
  const kind = error instanceof EventStoreError ? KINDS[error.code] : undefined;
  return kind === undefined || !(error instanceof Error)
    ? undefined
    : { kind, message: error.message };
}

/** Whether a person has let the log go on from what it was in that incarnation. */
export async function wasContinued(
  store: EventStore,
  incarnation: string | undefined,
): Promise<boolean> {
  try {
    for await (const event of store.readStream(LOG_STREAM)) {
      const before = readLogContinued(event)?.data.incarnation;
      if (before !== undefined && before === incarnation) return true;
    }
  } catch (error) {
    // A log that cannot be read now is asked again.
    if (!(error instanceof EventStoreError)) throw error;
  }
  return false;
}
