import { coreOf, lastWitness, recordedBetween, situationsBeyond, witnessesOf } from '@sitlog/views';
import { type Seen, type SeenSituation } from '../../continuity/seen.js';
import { type Views } from './views.js';

/** What the views have seen of the log, by which it is known again. */
export function seenIn(views: Views): Seen {
  return {
    witnesses: (limit) => witnessesOf(views.db, limit),
    incarnation: () => views.progress.incarnation,
    found: () => views.logBreak,
    situations: () => situationsBeyond(views.db, undefined).map(({ id }) => id),
    situation: (id) => seenSituation(views, id),
    placeOf: (situation, revision) => {
      const range = { after: revision - 1, upTo: revision };
      return recordedBetween(views.db, situation, range)[0];
    },
    beyond: (position) => situationsBeyond(views.db, position).map(({ id }) => id),
  };
}

function seenSituation({ db }: Views, id: string): SeenSituation | undefined {
  const last = lastWitness(db, id);
  const core = coreOf(db, id);
  // A batch may have been committed between the two: then it is for the next look.
  const isOne = last !== undefined && lastWitness(db, id)?.revision === last.revision;
  return core === undefined || !isOne ? undefined : { core, last };
}
