import { Query } from '@nestjs/cqrs';
import { type Answer, type AnswerTo } from '../threads/answered.js';
import { type About } from './reading.js';

/** Has a question answered from the views: by which answer, with what it takes, and what that is about. */
export class AskQuery<Args = never> extends Query<Answer> {
  constructor(
    readonly answer: AnswerTo<Args>,
    readonly args: NoInfer<Args>,
    readonly about: About,
  ) {
    super();
  }
}
