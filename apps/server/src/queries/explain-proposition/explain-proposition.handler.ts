import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { explanationAnswer } from './explanation.answer.js';
import { ExplainPropositionQuery } from './explain-proposition.query.js';

/** Explain one proposition. */
@QueryHandler(ExplainPropositionQuery)
export class ExplainPropositionHandler implements IQueryHandler<ExplainPropositionQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, proposition, moments, language }: ExplainPropositionQuery): Promise<Answer> {
    const about = { code, atLeast: moments.atLeast, kind: 'long' } as const;
    return this.reading.ask(explanationAnswer, { code, proposition, moments, language }, about);
  }
}
