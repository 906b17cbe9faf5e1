import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { figuresAnswer } from './figures.answer.js';
import { ReadFiguresQuery } from './read-figures.query.js';

/** Read the figures. */
@QueryHandler(ReadFiguresQuery)
export class ReadFiguresHandler implements IQueryHandler<ReadFiguresQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked, language }: ReadFiguresQuery): Promise<Answer> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.reading.ask(figuresAnswer, { code, asked, language }, about);
  }
}
