import { type SettledPromise } from '../clock/settled-promises.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type Reader } from '../query-side/moments/reader.js';

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
export type AnswerTo<Args, Described = unknown> = (
  reader: Reader,
  args: Args,
) => Answered<Described>;

/** An answer that is ready to be sent, and that a class describes. */
export class Answer<Described = unknown> {
  /** Never there: only the type check asks for it. */
  declare readonly describedBy?: Described;
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
