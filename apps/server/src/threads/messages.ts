import { type ProblemExtras } from '../http/problems/problem.js';
import { type ProblemCode } from '../http/problems/problem-table.js';
import { type Facts } from '../query-side/moments/moments-source.js';
import { type AnswerParts } from './answered.js';

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
