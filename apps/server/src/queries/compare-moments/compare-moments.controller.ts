import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ComparisonParams, ComparisonResponse, SituationPath } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { AnswersInWords } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskedLanguage } from '../../http/requests/asked-language.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { comparisonAnswer } from './comparison.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/comparison')
export class CompareMomentsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Two moments compared: the world changed, we learned, we corrected' })
  @AnswersInWords(ComparisonResponse, 'What differs, and why.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() moments: ComparisonParams,
    @AskedLanguage() language: Language,
  ): Promise<Answer<ComparisonResponse>> {
    const about = { code, atLeast: moments.atLeast, kind: 'long' } as const;
    return this.queries.execute(new AskQuery(comparisonAnswer, { code, moments, language }, about));
  }
}
