import { type Database } from '@sitlog/platform';
import { changesOrigins, hasLostSupport, supportersOf } from '@sitlog/situation';
import { OPEN, type SituationChange } from '../projection/projection.js';

/** Which entries graded 1 rest on which, as it stands: found when one of those changes. */
export const SUPPORT_TABLE = `
    CREATE TABLE grade_support (
      situation TEXT NOT NULL, supporter TEXT NOT NULL, entry_no TEXT NOT NULL,
      PRIMARY KEY (situation, supporter, entry_no)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX grade_support_of ON grade_support (situation, entry_no);`;

/** An entry of which the grade 1 lost its support (`item`), or has it again (no item). */
interface MovedSupport {
  readonly register: 'support';
  readonly id: string;
  readonly item: { readonly lost: true } | undefined;
}

/** The entries whose grade 1 lost or regained its support by a change: the one that was changed, and those that rest on it; all of them by a merging of sources. */
export function movedSupport(change: SituationChange, db: Database): readonly MovedSupport[] {
  const { situation, event, before, after } = change;
  if (changesOrigins(event)) return movedAmong(allGraded(situation, db), change, db);
  if (after === undefined) return [];
  replaceSupporters(change, db);
  const resting = db
    .prepare('SELECT entry_no FROM grade_support WHERE situation = ? AND supporter = ?')
    .all(situation, after.entryNo)
    .map((row) => String(row['entry_no']));
  const isGraded = [before, after].some((entry) => entry?.content.grade.credibility === 1);
  return movedAmong([...(isGraded ? [after.entryNo] : []), ...resting], change, db);
}

/** All entries graded 1 that rest on another: two sources that count as one support each other no longer. */
function allGraded(situation: string, db: Database): readonly string[] {
  return db
    .prepare('SELECT DISTINCT entry_no FROM grade_support WHERE situation = ?')
    .all(situation)
    .map((row) => String(row['entry_no']));
}

function movedAmong(
  entries: readonly string[],
  { situation, core, entryNamed }: SituationChange,
  db: Database,
): readonly MovedSupport[] {
  const { merged } = core.registers;
  return entries.flatMap((id) => {
    const entry = entryNamed(id);
    const lost = entry !== undefined && hasLostSupport(entry, entryNamed, merged.source);
    if (lost === wasLost(situation, id, db)) return [];
    return [{ register: 'support' as const, id, item: lost ? { lost } : undefined }];
  });
}

function replaceSupporters({ situation, before, after }: SituationChange, db: Database): void {
  if (after === undefined) return;
  const [was, is] = [before === undefined ? [] : supportersOf(before), supportersOf(after)];
  if (was.join() === is.join()) return;
  const key = [situation, after.entryNo] as const;
  db.prepare('DELETE FROM grade_support WHERE situation = ? AND entry_no = ?').run(...key);
  const insert = db.prepare('INSERT INTO grade_support VALUES (?1, ?3, ?2)');
  for (const supporter of is) insert.run(...key, supporter);
}

function wasLost(situation: string, id: string, db: Database): boolean {
  const open = db
    .prepare(
      `SELECT 1 FROM register_version WHERE situation = ? AND register = 'support' AND id = ? AND known_to = ${OPEN}`,
    )
    .get(situation, id);
  return open !== undefined;
}
