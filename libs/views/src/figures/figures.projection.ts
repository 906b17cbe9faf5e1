import { choicesIn, type Days, type FigureLine, figuresOf } from '@sitlog/board';
import { type Database, endOfDay, startOfDay } from '@sitlog/platform';
import { type Bounds, type EntryState, instantOf, ordinalOf } from '@sitlog/situation';
import { type MeasureRow } from '@sitlog/vocabulary';
import { EVER, OPEN, type Projection, type SituationChange } from '../projection/projection.js';

/**
 * Every figure with its known interval, indexed so that a board costs the board and not the history: a series is what one origin says of one thing (of a flow, in one
 * period), `figure_walk` finds its last word before a moment, `figure_width` what is possible at one.
 */
export const figuresProjection: Projection = {
  name: 'figures',
  version: 3,
  tables: `
    CREATE TABLE figure_series (
      id INTEGER PRIMARY KEY, situation TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (situation, key)
    ) STRICT;
    CREATE TABLE figure (
      id INTEGER PRIMARY KEY, series INTEGER NOT NULL, situation TEXT NOT NULL, ordinal INTEGER NOT NULL,
      start_latest INTEGER NOT NULL, start_earliest INTEGER NOT NULL, width INTEGER NOT NULL,
      known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX figure_walk ON figure (series, start_latest, start_earliest, known_from, known_to);
    CREATE INDEX figure_width ON figure (situation, width, start_earliest);
    CREATE INDEX figure_open ON figure (situation, ordinal) WHERE known_to = ${OPEN};
    CREATE TABLE figure_choice (
      situation TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
      choices TEXT NOT NULL, PRIMARY KEY (situation, ordinal, known_from)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE figure_entry (
      situation TEXT NOT NULL, ordinal INTEGER NOT NULL, known_from INTEGER NOT NULL, PRIMARY KEY (situation, ordinal)
    ) STRICT, WITHOUT ROWID;`,
  apply: replaceFigures,
  restand: replaceFigures,
};

function replaceFigures(change: SituationChange, db: Database): void {
  const { before, after, core } = change;
  if (after === undefined) return;
  const days = daysInZone(core.opened?.timeZone);
  const lines = (entry: EntryState | undefined): readonly FigureLine[] =>
    entry === undefined ? [] : figuresOf(entry, daysIn(entry, days));
  const now = lines(after);
  if (differ(lines(before), now)) replaceLines(change, now, db);
  replaceChoices(change, after, db);
  if (after.content.figures.length > 0) markEntry(change, after, db);
}

/** The class of a figure's uncertainty: a figure of class w is possible for less than 2^(w+1) microseconds. */
function widthOf({ earliest, latest }: Bounds): number {
  if (earliest === null || latest === null) return WIDEST;
  return Math.floor(Math.log2(Math.max(latest - earliest, 1)));
}

/** The class of figures whose start is open on one side. */
const WIDEST = 63;

/** Reads plain dates in a zone. */
export function daysInZone(timeZone = 'UTC'): (zone: string | undefined) => Days {
  return (zone = timeZone) =>
    (date) => ({
      from: instantOf(startOfDay(date, zone)),
      to: instantOf(endOfDay(date, zone)),
    });
}

/** The days of an entry: in the zone that it names, else in its situation's. */
export function daysIn(entry: EntryState, days: ReturnType<typeof daysInZone>): Days {
  return days(entry.content.time.occurred.timeZone);
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function replaceLines(change: SituationChange, lines: readonly FigureLine[], db: Database): void {
  const { situation, event, after } = change;
  const ordinal = ordinalOf(after?.entryNo ?? '');
  db.prepare(
    `UPDATE figure SET known_to = ? WHERE situation = ? AND ordinal = ? AND known_to = ${OPEN}`,
  ).run(event.revision, situation, ordinal);
  for (const line of lines) {
    const { earliest, latest } = line.when;
    db.prepare(
      `INSERT INTO figure (series, situation, ordinal, start_latest, start_earliest, width, known_from, known_to, line)
       VALUES (?, ?, ?, ?, ?, ?, ?, ${OPEN}, ?)`,
    ).run(
      seriesOf(change, line, db),
      situation,
      ordinal,
      latest ?? OPEN,
      earliest ?? EVER,
      widthOf(line.when),
      event.revision,
      JSON.stringify(line),
    );
  }
}

/** Finer than the groups of the rule, which depend on registers: the last word of a group is that of one of its series. */
function seriesOf({ situation, core }: SituationChange, line: FigureLine, db: Database): number {
  const { origin, isAssessment, key, period, occasion } = line;
  const setting = settingOf(line, core.registers.vocabulary);
  const text = JSON.stringify([origin, isAssessment, key, period, occasion, setting]);
  db.prepare('INSERT OR IGNORE INTO figure_series (situation, key) VALUES (?, ?)').run(
    situation,
    text,
  );
  const row = db
    .prepare('SELECT id FROM figure_series WHERE situation = ? AND key = ?')
    .get(situation, text);
  return Number(row?.['id']);
}

const UNKNOWN_MEASURE = { ofSites: true, byOriginAndDestination: true } as const;

function settingOf(
  { key, ...line }: FigureLine,
  { measures }: SituationChange['core']['registers']['vocabulary'],
): unknown {
  const { kind, about, partOf, separateFrom, origins, destinations } = line;
  // A measure that no pack knows yet may come to be one of these.
  const row: Partial<MeasureRow> = measures.get(key.measure) ?? UNKNOWN_MEASURE;
  const way = row.byOriginAndDestination === true ? [origins, destinations] : [];
  const linked = row.ofSites === true || row.facetInPlan !== undefined;
  return [...(linked ? [kind, about, partOf, separateFrom] : []), ...way];
}

function replaceChoices(
  { situation, event, before, core }: SituationChange,
  after: EntryState,
  db: Database,
): void {
  const days = daysInZone(core.opened?.timeZone);
  const now = choicesIn(after, daysIn(after, days));
  const was = before === undefined ? [] : choicesIn(before, daysIn(before, days));
  if (!differ(was, now)) return;
  const ordinal = ordinalOf(after.entryNo);
  db.prepare(
    `UPDATE figure_choice SET known_to = ? WHERE situation = ? AND ordinal = ? AND known_to = ${OPEN}`,
  ).run(event.revision, situation, ordinal);
  db.prepare('INSERT INTO figure_choice VALUES (?, ?, ?, ?, ?)').run(
    situation,
    ordinal,
    event.revision,
    OPEN,
    JSON.stringify(now),
  );
}

function markEntry(
  { situation, event }: SituationChange,
  { entryNo }: EntryState,
  db: Database,
): void {
  db.prepare('INSERT OR IGNORE INTO figure_entry VALUES (?, ?, ?)').run(
    situation,
    ordinalOf(entryNo),
    event.revision,
  );
}
