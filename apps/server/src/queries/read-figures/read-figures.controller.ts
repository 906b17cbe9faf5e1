import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FiguresParams, SituationFiguresResponse, SituationPath } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { AnswersInWords } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskedLanguage } from '../../http/requests/asked-language.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { figuresAnswer } from './figures.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/figures')
export class ReadFiguresController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The figures side by side at two moments, and which were set aside' })
  @AnswersInWords(SituationFiguresResponse, 'The figures.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: FiguresParams,
    @AskedLanguage() language: Language,
  ): Promise<Answer<SituationFiguresResponse>> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.queries.execute(new AskQuery(figuresAnswer, { code, asked, language }, about));
  }
}
