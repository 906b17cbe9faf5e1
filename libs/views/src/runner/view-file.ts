import { openDatabase, type Database } from '@sitlog/platform';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generationOf } from '../all-projections.js';
import { type Projection } from '../projection.js';
import { FORM_TABLE } from './forms.js';
import { GAP_TABLE } from './gaps.js';
import { PARKED_TABLE } from './parking.js';
import { PROGRESS_TABLE } from './progress.js';
import { WITNESS_TABLE } from './witnesses.js';

const PREFIX = 'views-';

/** Where the views of these projections live: another version of any of them means another file, built beside the old one. */
export function viewFile(folder: string, projections: readonly Projection[]): string {
  return join(folder, `${PREFIX}${generationOf(projections)}.sqlite`);
}

/** Opens the views for writing and makes their tables where the file is new. */
export function openViews(file: string, projections: readonly Projection[]): Database {
  const db = openDatabase(file);
  const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'progress'").get();
  if (made === undefined) {
    db.transaction(() => {
      db.exec(TABLES);
      for (const projection of projections) db.exec(projection.tables);
    });
  }
  return db;
}

/** Removes the views of other generations, once those of this one have caught up. */
export function removeOtherGenerations(folder: string, projections: readonly Projection[]): void {
  const current = `${PREFIX}${generationOf(projections)}.sqlite`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX) && !name.startsWith(current)) rmSync(join(folder, name));
  }
}

const TABLES = [PROGRESS_TABLE, WITNESS_TABLE, PARKED_TABLE, GAP_TABLE, FORM_TABLE].join('');
