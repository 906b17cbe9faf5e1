import {
  entryAt,
  findCommand,
  findSituation,
  isBlocked,
  lastWitness,
  parkedEvents,
} from '@sitlog/views';
import { type DeskView, type KnownSituation } from '../writing/desk-view.js';
import { type Views } from './views.js';

/**
 * What the writers take from the views: nothing of a situation in which an event is parked, and nothing at all while the
 * views are stale, since they show another log then.
 */
export function deskViewOf(views: Pick<Views, 'db'>, isStale = (): boolean => false): DeskView {
  const known = (situation: string): KnownSituation | undefined =>
    isStale() || parkedEvents(views.db, situation).length > 0
      ? undefined
      : knownIn(views, situation);
  return {
    known,
    revision: (situation) => known(situation)?.core.revision ?? -1,
    entry: (situation, entryNo, knownRevision) =>
      isStale() ? undefined : entryAt(views.db, situation, entryNo, knownRevision),
    holds: (situation, entryNo) => !isStale() && !isBlocked(views.db, situation, entryNo),
    command: (situation, author, commandId) =>
      isStale() ? undefined : findCommand(views.db, situation, author, commandId),
  };
}

function knownIn({ db }: Pick<Views, 'db'>, situation: string): KnownSituation | undefined {
  const core = findSituation(db, situation)?.core;
  const last = lastWitness(db, situation);
  // A batch may have been committed between the two: then the stream is read as a whole.
  const isOne = core !== undefined && last?.revision === core.revision;
  return isOne ? { core, lastEvent: last.id } : undefined;
}
