import { type Database, openDatabase, openMemoryDatabase } from '@sitlog/platform';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generationOf } from './all-projections.js';
import { type Projection } from '../projection/projection.js';
import { FORM_TABLES } from '../bookkeeping/forms.js';
import { GAP_TABLE } from '../bookkeeping/gaps.js';
import { PARKED_TABLE } from '../bookkeeping/parking.js';
import { PROGRESS_TABLE } from '../bookkeeping/progress.js';
import { WITNESS_TABLE } from '../bookkeeping/witnesses.js';

const PREFIX = 'views-';
/** Raised when the tables here change. */
const FORM = 'form3';
const SUFFIXES = ['', '-wal', '-shm', '-sums', '-journal'];

/** Where a build of the views of these projections lives: another version of any of them means another name. */
export function viewFile(folder: string, projections: readonly Projection[], build = 1): string {
  return join(folder, `${nameOf(projections)}${build}.sqlite`);
}

/** The numbers of the builds of these views that stand in a folder, newest first. */
export function buildsIn(folder: string, projections: readonly Projection[]): readonly number[] {
  const name = nameOf(projections);
  return readdirSync(folder)
    .filter((file) => file.startsWith(name) && file.endsWith('.sqlite'))
    .map((file) => Number(file.slice(name.length, -'.sqlite'.length)))
    .filter((build) => Number.isSafeInteger(build) && build > 0)
    .toSorted((a, b) => b - a);
}

/** Opens the views for writing and makes their tables where the file is new. Copying the WAL is left to the caller. */
export function openViews(file: string, projections: readonly Projection[]): Database {
  const db = openDatabase(file);
  db.exec('PRAGMA wal_autocheckpoint=0');
  const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'progress'").get();
  if (made === undefined) makeTables(db, projections);
  return db;
}

/** Views that hold nothing, for who asks before there are any. */
export function emptyViews(projections: readonly Projection[]): Database {
  const db = openMemoryDatabase();
  makeTables(db, projections);
  return db;
}

/** Removes a file of views with all that belongs to it. */
export function removeViews(file: string): void {
  for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true });
}

/** Removes all views but some files: those of other versions and older builds. */
export function removeOtherViews(folder: string, kept: readonly string[]): void {
  for (const name of readdirSync(folder).filter((file) => file.startsWith(PREFIX))) {
    const isKept = kept.some((file) => join(folder, name).startsWith(file));
    if (!isKept) rmSync(join(folder, name), { force: true });
  }
}

function nameOf(projections: readonly Projection[]): string {
  return `${PREFIX}${FORM}-${generationOf(projections)}-build`;
}

function makeTables(db: Database, projections: readonly Projection[]): void {
  db.transaction(() => {
    db.exec(TABLES);
    for (const projection of projections) db.exec(projection.tables);
  });
}

const TABLES = [PROGRESS_TABLE, WITNESS_TABLE, PARKED_TABLE, GAP_TABLE, FORM_TABLES].join('');
