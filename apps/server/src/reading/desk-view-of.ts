import { type Database } from '@sitlog/platform';
import { entryAt, findCommand, findSituation, isBlocked, parkedEvents } from '@sitlog/views';
import { type DeskView } from '../writing/desk-view.js';

/** What the writers take from the views: nothing of a situation in which an event is parked. */
export function deskViewOf(db: Database): DeskView {
  const isWhole = (situation: string): boolean => parkedEvents(db, situation).length === 0;
  const core: DeskView['core'] = (situation) =>
    isWhole(situation) ? findSituation(db, situation)?.core : undefined;
  return {
    core,
    revision: (situation) => core(situation)?.revision ?? -1,
    entry: (situation, entryNo, knownRevision) => entryAt(db, situation, entryNo, knownRevision),
    holds: (situation, entryNo) => !isBlocked(db, situation, entryNo),
    command: (situation, author, commandId) => findCommand(db, situation, author, commandId),
  };
}
