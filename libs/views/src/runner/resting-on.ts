import { type Database } from '@sitlog/platform';
import { type EntryState, type RelationState, type SituationEvent } from '@sitlog/situation';
import { entriesRelatedTo, entryAt } from '../entries/read-entries.js';
import { OPEN } from '../projection/projection.js';

const RELATIONS: readonly RelationState['type'][] = ['duplicate_of', 'supersedes'];

/** The entries whose standing can rest on that of an event's entry: all that duplicates and superseding connect with it. */
export function restingOn(
  db: Database,
  situation: string,
  { event, before }: { readonly event: SituationEvent; readonly before: EntryState | undefined },
): readonly EntryState[] {
  const own = 'entryNo' in event.data ? event.data.entryNo : undefined;
  const found = new Map<string, EntryState>();
  const waiting = new Set(targetsIn(event));
  for (const one of before === undefined ? [] : connected(db, situation, before)) waiting.add(one);
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

function connected(db: Database, situation: string, entry: EntryState): readonly string[] {
  const leads = (one: EntryState): readonly string[] =>
    one.relations.filter(({ type }) => RELATIONS.includes(type)).map(({ target }) => target);
  const relating = entriesRelatedTo(db, situation, entry.entryNo, OPEN - 1)
    .filter((one) => leads(one).includes(entry.entryNo))
    .map(({ entryNo }) => entryNo);
  return [...leads(entry), ...relating];
}
