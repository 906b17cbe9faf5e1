import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { boardAnswer } from './board.answer.js';
import { ReadBoardQuery } from './read-board.query.js';

/** Read the board. */
@QueryHandler(ReadBoardQuery)
export class ReadBoardHandler implements IQueryHandler<ReadBoardQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, moments, language }: ReadBoardQuery): Promise<Answer> {
    return this.reading.ask(
      boardAnswer,
      { code, moments, language },
      { code, atLeast: moments.atLeast },
    );
  }
}
