import { type Database } from '@sitlog/platform';
import {
  changesOrigins,
  type EntryState,
  type RelationState,
  type SituationEvent,
} from '@sitlog/situation';
import { entriesRelatedTo, entryAt } from '../entries/read-entries.js';
import { OPEN } from '../projection/projection.js';

const RELATIONS: readonly RelationState['type'][] = ['duplicate_of', 'supersedes'];

/**
 * The entries whose standing can rest on that of an event's entry: all that duplicates and superseding connect with it. Where sources are
 * merged or stand for themselves again, all that superseding connects with what they said.
 */
export function restingOn(
  db: Database,
  situation: string,
  { event, before }: { readonly event: SituationEvent; readonly before: EntryState | undefined },
): readonly EntryState[] {
  const own = 'entryNo' in event.data ? event.data.entryNo : undefined;
  const found = new Map<string, EntryState>();
  const waiting = new Set([
    ...targetsIn(event),
    ...(changesOrigins(event) ? superseding(db, situation) : []),
    ...(before === undefined ? [] : connected(db, situation, before)),
  ]);
  for (const entryNo of waiting) {
    const entry = entryNo === own ? undefined : entryAt(db, situation, entryNo, OPEN - 1);
    if (entry === undefined) continue;
    found.set(entryNo, entry);
    for (const next of connected(db, situation, entry)) waiting.add(next);
  }
  return [...found.values()];
}

/** The entries to which a new relation leads. */
function targetsIn(event: SituationEvent): readonly string[] {
  const relations =
    event.name === 'EntryLogged'
      ? event.data.relations
      : event.name === 'RelationAdded'
        ? [event.data.relation]
        : [];
  return relations.filter(({ type }) => RELATIONS.includes(type)).map(({ target }) => target);
}

/** The entries that supersede others, or did. Seldom asked for, so that they have no index of their own. */
function superseding(db: Database, situation: string): readonly string[] {
  return db
    .prepare(
      `SELECT t.state ->> '$.entryNo' AS entry_no FROM entry_version v JOIN entry_text t
         ON t.situation = v.situation AND t.ordinal = v.ordinal AND t.known_from = v.known_from
       WHERE v.situation = ? AND v.known_to = ${OPEN} AND instr(t.state, '"type":"supersedes"') > 0`,
    )
    .all(situation)
    .map((row) => String(row['entry_no']));
}

function connected(db: Database, situation: string, entry: EntryState): readonly string[] {
  const leads = (one: EntryState): readonly string[] =>
    one.relations.filter(({ type }) => RELATIONS.includes(type)).map(({ target }) => target);
  const relating = entriesRelatedTo(db, situation, entry.entryNo, OPEN - 1)
    .filter((one) => leads(one).includes(entry.entryNo))
    .map(({ entryNo }) => entryNo);
  return [...leads(entry), ...relating];
}
