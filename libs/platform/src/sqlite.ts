import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** A value that SQLite stores; whole numbers up to 2^53 come back as numbers, never as bigint. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** One result row by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Either values for `?` in order, or one object for `:name`. */
type SqlParameters = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>];

/** A prepared statement; an iteration left early holds no read transaction open. */
export interface SqlStatement {
  /** Runs it and answers how many rows changed. */
  run(...parameters: SqlParameters): number;
  get(...parameters: SqlParameters): SqlRow | undefined;
  all(...parameters: SqlParameters): readonly SqlRow[];
  iterate(...parameters: SqlParameters): Iterable<SqlRow>;
}

/** One synchronous connection to one file. Every failure is an `SqliteError`. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  /** Runs `work` in a transaction that has the write lock from the start; what it throws rolls it back. */
  transaction<T>(work: () => T): T;
  /** The first column of what `PRAGMA <text>` answers, undefined if it answers nothing. */
  pragma(text: string): SqlValue | undefined;
  close(): void;
}

/** How a file is opened. */
interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long a statement waits for another connection's lock, in milliseconds; 5000 by default. */
  readonly busyTimeout?: number;
}

/** What SQLite reports; `code` is its extended result code (https://sqlite.org/rescode.html). */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: number;

  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The general code below the extended one: 5 busy, 10 input/output, 11 corrupt, 13 disk full. */
  get primaryCode(): number {
    return this.code & 0xff;
  }
}

/** Opens a file in WAL mode; a writable connection syncs every commit (`synchronous=FULL`) or is refused. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const { readOnly = false, busyTimeout = 5000 } = options;
  const database = connection(
    guarded(() => new DatabaseSync(path, { readOnly, timeout: busyTimeout })),
  );
  if (readOnly) return database;
  try {
    makeDurable(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Opens an empty database that lives in memory, as long as it is open. */
export function openMemoryDatabase(): Database {
  return connection(guarded(() => new DatabaseSync(':memory:')));
}

function makeDurable(database: Database): void {
  const journal = database.pragma('journal_mode=WAL');
  database.exec('PRAGMA synchronous=FULL');
  const synchronous = database.pragma('synchronous');
  if (journal === 'wal' && synchronous === 2) return;
  throw new SqliteError(1, `not durable: journal ${String(journal)}, sync ${String(synchronous)}`);
}

function connection(inner: DatabaseSync): Database {
  const exec = (sql: string) => {
    guarded(() => {
      inner.exec(sql);
    });
  };
  const prepare = (sql: string) => statement(guarded(() => inner.prepare(sql)));
  return {
    exec,
    prepare,
    transaction: (work) => {
      exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        if (inner.isTransaction) exec('ROLLBACK');
        throw error;
      }
    },
    pragma: (text) => Object.values(prepare(`PRAGMA ${text}`).get() ?? {})[0],
    close: () => {
      if (inner.isOpen) inner.close();
    },
  };
}

function statement(inner: StatementSync): SqlStatement {
  return {
    run: (...parameters) => guarded(() => Number(inner.run(...bound(parameters)).changes)),
    get: (...parameters) => guarded(() => inner.get(...bound(parameters))),
    all: (...parameters) => guarded(() => inner.all(...bound(parameters))),
    iterate: (...parameters) => rows(inner, bound(parameters)),
  };
}

function* rows(inner: StatementSync, parameters: SQLInputValue[]): Iterable<SqlRow> {
  const iterator = guarded(() => inner.iterate(...parameters));
  try {
    for (;;) {
      const next = guarded(() => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    iterator.return?.();
  }
}

// The declared overloads split named from positional values, the call itself does not.
function bound(parameters: SqlParameters): SQLInputValue[] {
  return parameters as SQLInputValue[];
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSqliteFailure(error)) throw error;
    throw new SqliteError(error.errcode, error.message, { cause: error });
  }
}

// By its shape: under Jest what Node throws is no instance of the test's own Error.
function isSqliteFailure(error: unknown): error is { errcode: number; message: string } {
  return typeof error === 'object' && error !== null && 'errcode' in error && 'message' in error;
}
