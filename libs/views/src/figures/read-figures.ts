import {
  type Choice,
  deriveFigures,
  explainFigures,
  type FigureGroup,
  figuresIn,
  type FigureLine,
  type FiguresExplained,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type Bounds, type EntryState, type FigureKey, type Registers } from '@sitlog/situation';
import { type BoardMoments } from '../accounts/read-board.js';
import { parseState } from '../entries/read-entries.js';
import { lastWords, possible, type BitemporalTable } from '../projection/as-known-index.js';
import { registersAt } from '../situations/read-registers.js';
import { coreOf } from '../situations/read-situations.js';
import { daysIn, daysInZone } from './figures.projection.js';
import { worldAt } from './figure-world.js';

/** The figures of the board at two moments, side by side. */
export function readFigures(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly FigureGroup[] {
  const lines = candidates(db, situation, moments);
  if (lines.length === 0) return [];
  const at = registersAt(db, situation, moments.knownRevision);
  const world = worldAt(db, situation, at, moments);
  return deriveFigures(lines, choicesAt(db, situation, moments.knownRevision), world);
}

/** All figures known by then, with those that were set aside and why. */
export function explainFiguresAt(
  db: Database,
  situation: string,
  moments: BoardMoments,
): FiguresExplained & { readonly registers: Registers } {
  const at = registersAt(db, situation, moments.knownRevision);
  const days = daysInZone(coreOf(db, situation)?.opened?.timeZone);
  const entries = db
    .prepare(ENTRIES)
    .all({ situation, known: moments.knownRevision })
    .map((row) => parseState(row['state']))
    .map((entry) => ({ entry, days: daysIn(entry, days) }));
  const world = worldAt(db, situation, at, moments);
  return { ...explainFigures(entries, world), registers: at.registers };
}

/** Of which time each figure of an entry is. */
export function figureTimes(db: Database, situation: string, entry: EntryState): readonly Bounds[] {
  const days = daysInZone(coreOf(db, situation)?.opened?.timeZone);
  return figuresIn(entry, daysIn(entry, days)).map(({ when }) => when);
}

/** All choices among figures known at a revision. */
export function choicesAt(db: Database, situation: string, known: number): readonly Choice[] {
  return db
    .prepare(
      `SELECT choices FROM figure_choice WHERE situation = ? AND known_from <= ? AND known_to > ?`,
    )
    .all(situation, known, known)
    .flatMap((row) => JSON.parse(String(row['choices'])) as readonly Choice[]);
}

/** All figures that counted at a revision, whatever the valid moment. */
export function linesAt(db: Database, situation: string, known: number): readonly FigureLine[] {
  return db
    .prepare('SELECT line FROM figure WHERE situation = ? AND known_from <= ? AND known_to > ?')
    .all(situation, known, known)
    .map((row) => JSON.parse(String(row['line'])) as FigureLine);
}

/** The figures that counted at a revision, of at least this key. */
export function linesCounting(
  db: Database,
  situation: string,
  { measure, scope }: Omit<FigureKey, 'period'>,
  known: number,
): readonly FigureLine[] {
  return db
    .prepare(
      `SELECT f.line FROM figure_series s JOIN figure f ON f.series = s.id
       WHERE s.situation = ? AND s.key ->> '$[2].measure' = ? AND s.key ->> '$[2].scope' = ?
         AND f.known_from <= ? AND f.known_to > ? ORDER BY f.ordinal, f.id`,
    )
    .all(situation, measure, scope, known, known)
    .map((row) => JSON.parse(String(row['line'])) as FigureLine);
}

/** The figures that can matter at the two moments: the last word of each series, and what is possible. */
function candidates(
  db: Database,
  situation: string,
  { validAt, knownRevision }: BoardMoments,
): readonly FigureLine[] {
  const at = { situation, known: knownRevision, valid: validAt };
  return [...db.prepare(LAST_WORDS).all(at), ...db.prepare(POSSIBLE).all(at)].map(
    (row) => JSON.parse(String(row['line'])) as FigureLine,
  );
}

const ENTRIES = `
  SELECT t.state FROM figure_entry f JOIN entry_version v ON v.situation = f.situation AND v.ordinal = f.ordinal
    AND v.known_from <= :known AND v.known_to > :known
  JOIN entry_text t ON t.situation = v.situation AND t.ordinal = v.ordinal AND t.known_from = v.known_from
  WHERE f.situation = :situation AND f.known_from <= :known ORDER BY v.ordinal`;

const FIGURES: BitemporalTable = { table: 'figure', series: 'figure_series', column: 'line' };
const LAST_WORDS = lastWords(FIGURES);
const POSSIBLE = possible(FIGURES);
