import { type Database, openDatabase, SqliteError, withStatementCache } from '@sitlog/platform';
import { statSync } from 'node:fs';
import { SettledPromises } from '../clock/settled-promises.js';
import { Problem } from '../http/problems/problem.js';
import { Reader } from '../query-side/moments/reader.js';
import { type Answered, type AnswerParts, type AnswerTo } from './answered.js';
import { type Put, type Said } from './messages.js';
import { type Facts } from '../query-side/moments/moments-source.js';

/** SQLITE_CORRUPT, SQLITE_CANTOPEN and SQLITE_NOTADB: other views take the place of these. */
const UNREADABLE = [11, 14, 26];

/** No answer has more bytes than this; what can have more has pages. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Answers in a thread. */
export class Answerer {
  private readonly views = new OpenViews();
  private readonly answers: ReadonlyMap<string, AnswerTo<never>>;

  constructor(answers: readonly AnswerTo<never>[]) {
    this.answers = new Map(answers.map((answer) => [answer.name, answer]));
  }

  /** What is said to a question; it never throws. */
  answer({ file, name, args, facts }: Put): Said {
    return saidFrom(facts, {
      db: () => this.views.at(file),
      answer: (reader) => {
        const answer = this.answers.get(name);
        if (answer === undefined) throw new Error(`No thread can answer ${name}.`);
        return answer(reader, args as never);
      },
    });
  }
}

/** What is answered from some views, ready to be told to another thread; it never throws. */
export function saidFrom(
  facts: Facts,
  { db, answer }: { db: () => Database; answer: (reader: Reader) => Answered<unknown> },
): Said {
  try {
    const promises = new SettledPromises();
    const parts = partsOf(answer(new Reader({ db: db(), promises, ...facts })));
    return { kind: 'answer', answer: { ...parts, settled: promises.all() } };
  } catch (error) {
    return failureOf(error);
  }
}

/** A connection of the views for as long as their file is the same one. */
class OpenViews {
  private db: Database | undefined;
  private seen = '';

  at(file: string): Database {
    // There are no sound views now, or others since the question was put.
    const found = file === '' ? undefined : statSync(file, { throwIfNoEntry: false });
    if (found === undefined) throw new Problem('view-behind');
    const seen = `${file} ${found.dev} ${found.ino}`;
    if (this.db !== undefined && seen === this.seen) return this.db;
    this.db?.close();
    this.db = undefined;
    const db = withStatementCache(openDatabase(file, { readOnly: true }));
    this.db = db;
    this.seen = seen;
    return db;
  }
}

function partsOf({ json, text, headers = JSON_HEADERS, note }: Answered<unknown>): AnswerParts {
  const bytes = new TextEncoder().encode(text ?? JSON.stringify(json));
  if (bytes.length <= MOST_BYTES) return { bytes, headers: { ...JSON_HEADERS, ...headers }, note };
  const detail = `It has ${bytes.length} bytes, and no answer may have more than ${MOST_BYTES}.`;
  throw new Problem('too-costly', `${detail} Ask for less: by a filter, by pages, by one part.`);
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

function failureOf(error: unknown): Said {
  if (error instanceof Problem) {
    const { code, detail, errors, headers } = error;
    return { kind: 'problem', code, detail, extras: { errors, headers } };
  }
  if (error instanceof SqliteError && UNREADABLE.includes(error.primaryCode)) {
    const { code, detail } = new Problem('view-behind');
    return { kind: 'problem', code, detail, extras: {} };
  }
  if (error instanceof RangeError && error.message === 'Invalid string length') {
    const { code, detail } = new Problem('too-costly');
    return { kind: 'problem', code, detail, extras: {} };
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failure', message, stack };
}
