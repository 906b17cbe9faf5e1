import { type Database, type SqlStatement } from './sqlite.js';

/** How many statements are kept: many more than there are in the code, fewer than filters can be combined to. */
const MOST = 1_000;

/** The same connection, which prepares each SQL text once. For statements that run to their end, not for open iterations. */
export function withStatementCache(db: Database): Database {
  const statements = new Map<string, SqlStatement>();
  return {
    ...db,
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = db.prepare(sql);
      const [oldest] = statements.size < MOST ? [] : statements.keys();
      if (oldest !== undefined) statements.delete(oldest);
      statements.set(sql, statement);
      return statement;
    },
  };
}
