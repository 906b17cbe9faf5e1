import {
  BoardResponse,
  DemandsResponse,
  type LivenessResponse,
  type RelatedFromResponse,
  type SpanResponse,
} from '@sitlog/contract';
import { Answers } from '../src/http/answers.js';
import { demandsAnswer } from '../src/queries/read-demands/demands.answer.js';
import { AskQuery } from '../src/query-side/ask.query.js';
import { type PageOf } from '../src/query-side/pages/pages.js';
import { type PlainAnswer } from '../src/query-side/answers/plain.js';
import { type Answer, type Answered } from '../src/threads/answered.js';

// Nothing here runs. The type check takes each of these for an error, and would say so of one that it let through.

/** A class of an answer with a member that nobody answers. */
class Miscounted extends DemandsResponse {
  readonly count!: number;
}

// @ts-expect-error The answer lacks a member of its class.
export const miscounted: (...asked: Parameters<typeof demandsAnswer>) => Answered<Miscounted> =
  demandsAnswer;

// @ts-expect-error It is of another type.
export const dead = (): Answered<LivenessResponse> => ({ json: { status: 'dead' } });

// @ts-expect-error A part of an answer lacks a member of its class.
export const open = (): PlainAnswer<SpanResponse> => ({ from: null });

// @ts-expect-error It has one that its class does not name.
export const named = (): PlainAnswer<SpanResponse> => ({ from: null, to: null, name: 'x' });

type Relations = PageOf<{ readonly relatedFrom: readonly (() => { readonly id: string })[] }>;

// @ts-expect-error The rows of a page are not those of its class.
export const rows = (page: Relations): readonly RelatedFromResponse[] => page.relatedFrom;

// @ts-expect-error What no class describes is text.
export const undescribed = (): Answered => ({ json: { anything: true } });

// @ts-expect-error An answer is asked for without what it takes.
export const unasked = (): object => new AskQuery(demandsAnswer, { code: 'ALE' }, {});

const MORE = { code: 'ALE', asked: {} };

// @ts-expect-error It is given more than it takes.
export const overasked = (): object => new AskQuery(demandsAnswer, { ...MORE, language: 'en' }, {});

export class Misdescribed {
  constructor(private readonly answer: Promise<Answer<DemandsResponse>>) {}

  // @ts-expect-error The class that describes a call is not that of its answer.
  @Answers(BoardResponse, 'The board.')
  demands(): Promise<Answer<DemandsResponse>> {
    return this.answer;
  }
}
