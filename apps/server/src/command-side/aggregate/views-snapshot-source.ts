import {
  entryAt,
  findCommand,
  findSituation,
  gapsInStream,
  isBlocked,
  lastWitness,
  parkedEvents,
} from '@sitlog/views';
import { type SnapshotSource, type SituationSnapshot } from './snapshot-source.js';
import { type Views } from '../../query-side/views-read/views.js';

/**
 * What the writers take from the views: nothing of a situation in which an event is parked, unless its stream cannot be read
 * from the beginning any more, and nothing at all while the views are stale, since they show another log then.
 */
export function viewsSnapshots(
  views: Pick<Views, 'db'>,
  isStale = (): boolean => false,
): SnapshotSource {
  const known = (situation: string): SituationSnapshot | undefined =>
    isStale() || (isToldByStream(views, situation) && hasParked(views, situation))
      ? undefined
      : knownIn(views, situation);
  return {
    known,
    revision: (situation) => known(situation)?.core.revision ?? -1,
    entry: (situation, entryNo, knownRevision) =>
      isStale() ? undefined : entryAt(views.db, situation, entryNo, knownRevision),
    holds: (situation, entryNo) =>
      !isStale() && (!isBlocked(views.db, situation, entryNo) || !isToldByStream(views, situation)),
    command: (situation, author, commandId) =>
      isStale() ? undefined : findCommand(views.db, situation, author, commandId),
  };
}

function hasParked({ db }: Pick<Views, 'db'>, situation: string): boolean {
  return parkedEvents(db, situation).length > 0;
}

/** Whether nothing of its stream was accepted as missing: then the whole of it can be read. */
function isToldByStream({ db }: Pick<Views, 'db'>, situation: string): boolean {
  return gapsInStream(db, situation).every(({ accepted }) => accepted === undefined);
}

function knownIn({ db }: Pick<Views, 'db'>, situation: string): SituationSnapshot | undefined {
  const core = findSituation(db, situation)?.core;
  const last = lastWitness(db, situation);
  // A batch may have been committed between the two: then the stream is read as a whole.
  const isOne = core !== undefined && last?.revision === core.revision;
  return isOne ? { core, lastEvent: last.id } : undefined;
}
