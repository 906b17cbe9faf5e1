import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { CompareMomentsQuery } from './compare-moments.query.js';
import { comparisonAnswer } from './comparison.answer.js';

/** Compare two moments. */
@QueryHandler(CompareMomentsQuery)
export class CompareMomentsHandler implements IQueryHandler<CompareMomentsQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, moments, language }: CompareMomentsQuery): Promise<Answer> {
    const about = { code, atLeast: moments.atLeast, kind: 'long' } as const;
    return this.reading.ask(comparisonAnswer, { code, moments, language }, about);
  }
}
