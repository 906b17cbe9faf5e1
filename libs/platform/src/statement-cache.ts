import { type Database, type Statement } from './sqlite.js';

/** The same connection, which prepares each SQL text once. For statements that run to their end, not for open iterations. */
export function withStatementCache(db: Database): Database {
  const statements = new Map<string, Statement>();
  return {
    ...db,
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
  };
}
