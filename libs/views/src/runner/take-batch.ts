import { EventStoreError, type RecordedEvent } from '@sitlog/event-store';
import { LOG_CONTINUED, LOG_STREAM, situationOfStream } from '@sitlog/situation';
import { headOfSituation } from '../situations/read-situations.js';
import { applyEvent } from './apply-event.js';
import { noteGap } from '../bookkeeping/gaps.js';
import { type Taking } from './pass-event.js';
import { type Progress, writeProgress } from '../bookkeeping/progress.js';
import { NewestEvents } from '../bookkeeping/witnesses.js';

/** What is taken in one transaction, and how far the log was looked through by then. */
interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly through: bigint | undefined;
  readonly built: boolean;
}

/**
 * Takes events and the checkpoint after them in one transaction, and answers that checkpoint. Revisions that are left out
 * in a stream are noted as a gap; one that is given out a second time is refused as `log-changed`.
 */
export function takeBatch(before: Progress, batch: Batch, taking: Taking): Progress {
  // What was seen is told again where the log is read from an older place that is still known.
  const events = batch.events.filter(({ position }) => position > (before.position ?? -1n));
  const next: Progress = {
    position: events.at(-1)?.position ?? before.position,
    through: batch.through ?? before.through,
    events: before.events + events.length,
    built: batch.built,
    incarnation: events.reduce(incarnationAfter, before.incarnation),
  };
  taking.db.transaction(() => {
    const newest = new NewestEvents(taking.db);
    for (const event of events) {
      checkPlace(event, newest, taking);
      applyEvent(event, taking);
      newest.take(event);
    }
    newest.store();
    writeProgress(taking.db, next);
  });
  return next;
}

function incarnationAfter(
  before: string | undefined,
  { stream, type, id }: RecordedEvent,
): string | undefined {
  const begins = stream === LOG_STREAM && type === LOG_CONTINUED;
  return begins ? id : (before ?? id);
}

function checkPlace(event: RecordedEvent, newest: NewestEvents, { db }: Taking): void {
  const { stream, revision } = event;
  const expected = newest.revisionOf(stream) + 1;
  if (revision < expected) {
    throw new EventStoreError(
      'log-changed',
      `revision ${revision} of ${stream} was given out again: the log is not the one that was read`,
    );
  }
  const situation = situationOfStream(stream);
  if (revision === expected || situation === undefined) return;
  const since = headOfSituation(db, situation)?.recordedAt ?? Number.MIN_SAFE_INTEGER;
  noteGap(db, { situation, from: expected, to: revision - 1, since });
}
