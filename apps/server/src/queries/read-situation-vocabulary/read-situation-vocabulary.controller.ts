import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { KnownParams, SituationPath, SituationVocabularyResponse } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { situationVocabularyAnswer } from './situation-vocabulary.answer.js';

@ApiTags('Vocabulary')
@Controller('v1/situations/:code/vocabulary')
export class ReadSituationVocabularyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What can be said in a situation: its packs with all their rows' })
  @Answers(SituationVocabularyResponse, 'The vocabulary; its ETag is another where its packs are.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: KnownParams,
  ): Promise<Answer<SituationVocabularyResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(situationVocabularyAnswer, { code, asked }, about));
  }
}
