import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { AskQuery } from './ask.query.js';
import { Reading } from './reading.js';

/** Has any question answered by a thread. */
@QueryHandler(AskQuery)
export class AskHandler implements IQueryHandler<AskQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ answer, args, about }: AskQuery): Promise<Answer> {
    return this.reading.ask(answer, args, about);
  }
}
