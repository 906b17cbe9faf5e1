import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { outlineAnswer } from './outline.answer.js';
import { ReadOutlineQuery } from './read-outline.query.js';

/** Read the timeline in columns. */
@QueryHandler(ReadOutlineQuery)
export class ReadOutlineHandler implements IQueryHandler<ReadOutlineQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadOutlineQuery): Promise<Answer> {
    return this.reading.ask(outlineAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
