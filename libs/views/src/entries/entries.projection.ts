import { type Database } from '@sitlog/platform';
import {
  type EntryContent,
  type EntryState,
  familyOf,
  ordinalOf,
  originOfEntry,
  parseInstant,
} from '@sitlog/situation';
import { EVER, OPEN, type Projection, type SituationChange } from '../projection.js';

/** Every version of every entry with its known interval, and what it refers to. */
export const entriesProjection: Projection = {
  name: 'entries',
  version: 3,
  tables: `
    CREATE TABLE entry_version (
      situation TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
      kind TEXT NOT NULL, family TEXT NOT NULL, origin TEXT NOT NULL,
      happened_from INTEGER NOT NULL, happened_to INTEGER NOT NULL,
      words TEXT NOT NULL, change TEXT NOT NULL, state TEXT NOT NULL,
      PRIMARY KEY (situation, ordinal, known_from)
    ) STRICT;
    CREATE INDEX entry_by_happening ON entry_version (situation, happened_from, happened_to, ordinal);
    CREATE TABLE entry_reference (
      situation TEXT NOT NULL, role TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL,
      PRIMARY KEY (situation, role, id, ordinal, known_from)
    ) STRICT, WITHOUT ROWID;`,
  apply(change, db) {
    if (change.after === undefined) return;
    closeVersion(change, change.after, db);
    addVersion(change, change.after, db);
    addReferences(change, change.after, db);
  },
};

/** What an entry refers to: items of the registers, what it asserts, other entries, the demand that it tells, its forecast. */
export type ReferenceRole =
  'actor' | 'place' | 'source' | 'subject' | 'proposition' | 'entry' | 'demand' | 'forecast';

/** The id under which all forecasts are found. */
export const ANY_FORECAST = '*';

function closeVersion(
  { situation, event }: SituationChange,
  entry: EntryState,
  db: Database,
): void {
  db.prepare(
    `UPDATE entry_version SET known_to = ? WHERE situation = ? AND ordinal = ? AND known_to = ?`,
  ).run(event.revision, situation, ordinalOf(entry.entryNo), OPEN);
}

function addVersion(change: SituationChange, entry: EntryState, db: Database): void {
  const { content } = entry;
  const { from, to } = content.time.occurred;
  db.prepare(`INSERT INTO entry_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    change.situation,
    ordinalOf(entry.entryNo),
    change.event.revision,
    OPEN,
    content.kind,
    familyOf(content.kind),
    originOfEntry(entry),
    from === null ? EVER : (parseInstant(from) ?? EVER),
    to === null ? OPEN : (parseInstant(to) ?? OPEN),
    searchable(entry.entryNo, content),
    JSON.stringify(describe(change)),
    JSON.stringify(entry),
  );
}

/** What the version came from: the event without the whole entry, which the state holds. */
function describe({ event, envelope }: SituationChange): unknown {
  const { name, recordedAt, author, revision } = event;
  const data = name === 'EntryLogged' ? {} : event.data;
  return { name, data, recordedAt, author, revision, type: envelope.event };
}

function searchable(entryNo: string, content: EntryContent): string {
  return [entryNo, content.headline, content.narrative, content.note, ...content.tags]
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase();
}

function addReferences(change: SituationChange, entry: EntryState, db: Database): void {
  const { content } = entry;
  const insert = db.prepare('INSERT OR IGNORE INTO entry_reference VALUES (?, ?, ?, ?, ?)');
  const add = (role: ReferenceRole, ids: readonly (string | undefined)[]): void => {
    for (const id of ids) {
      if (id !== undefined) {
        insert.run(change.situation, role, id, ordinalOf(entry.entryNo), change.event.revision);
      }
    }
  };
  add(
    'actor',
    content.actors.map((actor) => actor.actorId),
  );
  add(
    'place',
    content.places.map((place) => place.placeId),
  );
  add(
    'source',
    content.attribution.map((link) => link.sourceId),
  );
  add('subject', content.about);
  add(
    'proposition',
    entry.asserts.map((assertion) => assertion.proposition),
  );
  add(
    'entry',
    entry.relations.map((relation) => relation.target),
  );
  add('demand', [content.demand?.id]);
  add('forecast', content.forecast === undefined ? [] : [ANY_FORECAST]);
}
