import { type Database } from '@sitlog/platform';

/** Tables with the column that names the situation. */
const TABLES = [
  'situation',
  'moment',
  'register_version',
  'entry_version',
  'entry_text',
  'entry_reference',
  'series',
  'account',
  'command',
  'logged',
  'entry_check',
  'check_count',
  'report',
  'parked',
  'gap',
] as const;

/** Everything that views hold, table by table, but how far they are; of one situation only where it is named. */
export function contents(db: Database, situation?: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    TABLES.map((table) => {
      const rows = db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
      const own = ({ situation: of, id }: (typeof rows)[number]): boolean =>
        situation === undefined || (of ?? id) === situation;
      return [table, rows.filter(own)];
    }),
  );
}
