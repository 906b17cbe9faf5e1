import { continues, type EventStore, EventStoreError, type Witness } from '@sitlog/event-store';
import { type LogBreakKind } from '@sitlog/views';

/** How a log was found that does not continue. */
interface FoundLog {
  readonly kind: LogBreakKind;
  readonly reason: string;
}

const WORDS = {
  'went-back':
    'the log ends before what was seen in it: an older copy was put back, or its newest events are lost',
  changed:
    'the log holds other events than were seen in it: another log, or one restored and written on',
} as const;

/** Whether the log still holds what was seen in it, the newest first; undefined: it does. Rejects where it does not answer. */
export async function lookAtLog(
  store: Pick<EventStore, 'end' | 'eventAt'>,
  witnesses: readonly Witness[],
): Promise<FoundLog | undefined> {
  try {
    // Also where nothing was seen yet: its files may have been replaced.
    await store.end();
    const found = await continues(store, witnesses);
    return found === 'continues' ? undefined : foundLog(found);
  } catch (error) {
    const kind = brokenBy(error);
    if (kind === undefined) throw error;
    return foundLog(kind, error);
  }
}

/** A break in the words that people are told. */
export function foundLog(kind: LogBreakKind, error?: unknown): FoundLog {
  if (kind !== 'replaced') return { kind, reason: WORDS[kind] };
  const reason = error instanceof Error ? error.message : 'the files of the log were replaced';
  return { kind, reason };
}

/** Which break of the log an error of the store tells of. */
function brokenBy(error: unknown): LogBreakKind | undefined {
  if (!(error instanceof EventStoreError)) return undefined;
  switch (error.code) {
    case 'log-went-back':
      return 'went-back';
    case 'log-changed':
      return 'changed';
    case 'log-replaced':
      return 'replaced';
    default:
      return undefined;
  }
}
