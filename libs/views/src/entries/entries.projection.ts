import { type Database } from '@sitlog/platform';
import { asSearched, type EntryState, ordinalOf, speaksAgainst } from '@sitlog/situation';
import { OPEN, type Projection, type SituationChange } from '../projection/projection.js';
import { columnsOf } from './entry-columns.js';
import { moveRecording } from './move-recording.js';

/**
 * Every version of every entry with its known interval, and what it refers to. Its texts stand in a table of their own,
 * and the index holds all columns, so that a look through all versions in either order reads no more than these.
 */
export const entriesProjection: Projection = {
  name: 'entries',
  version: 11,
  tables: `
    CREATE TABLE entry_version (
      situation TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
      kind TEXT NOT NULL, family TEXT NOT NULL, mode TEXT NOT NULL, origin TEXT NOT NULL,
      actor TEXT NOT NULL, place TEXT NOT NULL, verification TEXT NOT NULL, tlp TEXT NOT NULL,
      happened_from INTEGER NOT NULL, happened_to INTEGER NOT NULL, certain_from INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL, retracted INTEGER NOT NULL, ahead INTEGER NOT NULL, corrected INTEGER NOT NULL,
      restood INTEGER NOT NULL,
      PRIMARY KEY (situation, ordinal, known_from)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_by_happening ON entry_version (
      situation, happened_from, happened_to, ordinal, known_from, known_to, kind, family, mode, origin, actor, place,
      verification, tlp, certain_from, recorded_at, retracted, ahead, corrected
    );
    CREATE INDEX entry_restood ON entry_version (situation, known_from) WHERE restood = 1;
    CREATE INDEX entry_marking ON entry_version (situation, tlp) WHERE known_to = ${OPEN};
    CREATE TABLE entry_text (
      situation TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL,
      words TEXT NOT NULL, change TEXT NOT NULL, state TEXT NOT NULL,
      PRIMARY KEY (situation, ordinal, known_from)
    ) STRICT;
    CREATE TABLE entry_reference (
      situation TEXT NOT NULL, role TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL,
      PRIMARY KEY (situation, role, id, ordinal, known_from)
    ) STRICT, WITHOUT ROWID;`,
  apply(change, db) {
    moveRecording(change, db);
    if (change.after === undefined) return;
    addEntry(change, { entry: change.after, restood: false }, db);
  },
  restand(change, db) {
    addEntry(change, { entry: change.after, restood: true }, db);
  },
};

/** An entry after a change; `restood`: it is another entry's event that changed how it stands. */
interface Version {
  readonly entry: EntryState;
  readonly restood: boolean;
}

function addEntry(change: SituationChange, version: Version, db: Database): void {
  addVersion(change, version, db);
  addText(change, version, db);
  addReferences(change, version.entry, db);
}

/** The id under which all forecasts are found. */
export const ANY_FORECAST = '*';

/** The id under which all tasks are found. */
export const ANY_TASK = '*';

function addVersion(change: SituationChange, { entry, restood }: Version, db: Database): void {
  const { situation, event } = change;
  const key = { situation, ordinal: ordinalOf(entry.entryNo), known_from: event.revision };
  const wasCorrected = closeVersion(key, db);
  const corrected = Number(wasCorrected || (!restood && isCorrection(change)));
  const row = { ...key, known_to: OPEN, ...columnsOf(entry), corrected, restood: Number(restood) };
  const names = Object.keys(row);
  db.prepare(
    `INSERT INTO entry_version (${names.join()}) VALUES (${names.map((name) => `:${name}`).join()})`,
  ).run(row);
}

function isCorrection({ event }: SituationChange): boolean {
  return event.name === 'EntryCorrected' || event.name === 'EntryReclassified';
}

/** Closes the version that stood, and answers whether the entry had been corrected by then. */
function closeVersion(
  key: { readonly situation: string; readonly ordinal: number; readonly known_from: number },
  db: Database,
): boolean {
  const closed = db
    .prepare(
      `UPDATE entry_version SET known_to = :known_from
       WHERE situation = :situation AND ordinal = :ordinal AND known_to = ${OPEN} RETURNING corrected`,
    )
    .get(key);
  return closed?.['corrected'] === 1;
}

function addText(change: SituationChange, { entry, restood }: Version, db: Database): void {
  db.prepare(`INSERT INTO entry_text VALUES (?, ?, ?, ?, ?, ?)`).run(
    change.situation,
    ordinalOf(entry.entryNo),
    change.event.revision,
    searchable(entry),
    JSON.stringify({ ...describe(change), ...(restood ? { restood } : {}) }),
    JSON.stringify(entry),
  );
}

/** What the version came from: the event without the whole entry, which the state holds. */
function describe({ event, envelope }: SituationChange): object {
  const { name, recordedAt, author, revision } = event;
  const data = name === 'EntryLogged' ? {} : event.data;
  return { name, data, recordedAt, author, revision, type: envelope.event };
}

/** What is searched of an entry: what it says, of whom and where in words, and who recorded it. */
function searchable({ entryNo, author, content }: EntryState): string {
  const { headline, narrative, note, originalText, tags, places, actors } = content;
  const described = [...places, ...actors].map(({ description }) => description);
  const texts = [entryNo, headline, narrative, note, originalText, ...tags, ...described, author];
  return asSearched(texts.filter((text) => text !== undefined).join('\n'));
}

function addReferences(change: SituationChange, entry: EntryState, db: Database): void {
  const insert = db.prepare('INSERT OR IGNORE INTO entry_reference VALUES (?, ?, ?, ?, ?)');
  for (const [role, ids] of Object.entries(referencesOf(entry))) {
    for (const id of ids) {
      if (id !== undefined) {
        insert.run(change.situation, role, id, ordinalOf(entry.entryNo), change.event.revision);
      }
    }
  }
}

/**
 * What an entry refers to: items of the registers, what it asserts, other entries, those that it speaks against while it
 * stands, the demand that it tells, its forecast, the task that it is.
 */
function referencesOf(entry: EntryState) {
  const { content } = entry;
  return {
    actor: content.actors.map(({ actorId }) => actorId),
    place: content.places.map(({ placeId }) => placeId),
    source: content.attribution.map(({ sourceId }) => sourceId),
    subject: content.about,
    proposition: entry.asserts.map(({ proposition }) => proposition),
    entry: entry.relations.map(({ target }) => target),
    against: spokenAgainst(entry),
    demand: [content.demand?.id],
    forecast: content.forecast === undefined ? [] : [ANY_FORECAST],
    task: entry.task === undefined ? [] : [ANY_TASK],
  } satisfies Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** By what entries are found that refer to something: no other role is ever written. */
export type ReferenceRole = keyof ReturnType<typeof referencesOf>;

function spokenAgainst({ relations, retracted }: EntryState): readonly string[] {
  if (retracted !== undefined) return [];
  return relations
    .filter(({ type, withdrawn }) => withdrawn === undefined && speaksAgainst(type))
    .map(({ target }) => target);
}
