import { type Database, withStatementCache } from '@sitlog/platform';

/** A connection for reading that leads to one file after another: whoever holds it asks the one that is read now. */
export class SwitchedDatabase implements Database {
  private current: Database;

  constructor(first: Database) {
    this.current = withStatementCache(first);
  }

  /** From now on the other one is asked; the one before is closed. */
  lead(to: Database): void {
    const before = this.current;
    this.current = withStatementCache(to);
    before.close();
  }

  exec(sql: string): void {
    this.current.exec(sql);
  }

  prepare(sql: string): ReturnType<Database['prepare']> {
    return this.current.prepare(sql);
  }

  transaction<T>(work: () => T): T {
    return this.current.transaction(work);
  }

  pragma(text: string): ReturnType<Database['pragma']> {
    return this.current.pragma(text);
  }

  close(): void {
    this.current.close();
  }
}
