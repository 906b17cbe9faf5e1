import { type SettledPromise } from '../clock/settled-promises.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type Reader } from '../query-side/reader.js';

/**
 * What a question is answered with, in the thread that answers it: a value that becomes JSON, as its class describes it to
 * clients, or text as it is sent: what no class describes is text.
 */
export interface Answered<Described = never> {
  readonly json?: PlainAnswer<Described>;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the main thread is told besides. */
  readonly note?: unknown;
}

/** Answers one kind of question from the views. Its name is its address among the threads. */
export type AnswerTo<Args> = (reader: Reader, args: Args) => Answered<unknown>;

/** An answer that is ready to be sent. */
export class Answer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly note: unknown;
  readonly settled: readonly SettledPromise[];

  constructor({ bytes, headers, note, settled = [] }: AnswerParts) {
    this.bytes = bytes;
    this.headers = headers;
    this.note = note;
    this.settled = settled;
  }
}

/** What an answer is made of. */
export interface AnswerParts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly note?: unknown;
  /** What the answer calls settled by the clock. */
  readonly settled?: readonly SettledPromise[];
}
