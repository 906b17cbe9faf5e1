import { Query } from '@nestjs/cqrs';
import { type Answer, type AnswerTo } from '../threads/answered.js';
import { type About } from './reading.js';

/** Has a question answered from the views: by which answer, with what it takes, and what that is about. */
export class AskQuery<Args = never, Described = unknown> extends Query<Answer<Described>> {
  constructor(
    readonly answer: AnswerTo<Args, Described>,
    readonly args: NoInfer<Args>,
    readonly about: About,
  ) {
    super();
  }
}
