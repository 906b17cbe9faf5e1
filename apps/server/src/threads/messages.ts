import { type ProblemExtras } from '../http/problems/problem.js';
import { type ProblemCode } from '../http/problems/problem-table.js';
import { type MissingPart } from '../query-side/moments/missing.js';
import { type AnswerParts } from './answered.js';

/** What is known besides the views when a question is put; as it can be handed to a thread. */
export interface Facts {
  /** The present, in microseconds. */
  readonly now: number;
  /** The last moment at or before which no event can be recorded any more. */
  readonly settledUntil: number;
  /** This server has acknowledged something of what is asked that the views do not hold yet. */
  readonly isBehind: boolean;
  /** What is known to be missing of what is asked, besides what the views have read. */
  readonly breaks: readonly MissingPart[];
}

/** A question as a thread is given it. */
export interface Put {
  /** The file of the views. */
  readonly file: string;
  readonly name: string;
  readonly args: unknown;
  readonly facts: Facts;
}

/** What a thread says: an answer, the problem that says why there is none, or that something went wrong. */
export type Said =
  | { readonly kind: 'answer'; readonly answer: AnswerParts }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly detail: string;
      readonly extras: ProblemExtras;
    }
  | { readonly kind: 'failure'; readonly message: string; readonly stack: string };
