import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { entryAnswer } from './entry.answer.js';
import { ReadEntryQuery } from './read-entry.query.js';

/** Read one entry. */
@QueryHandler(ReadEntryQuery)
export class ReadEntryHandler implements IQueryHandler<ReadEntryQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, entryNo, asked }: ReadEntryQuery): Promise<Answer> {
    return this.reading.ask(
      entryAnswer,
      { code, entryNo, asked },
      { code, atLeast: asked.atLeast },
    );
  }
}
