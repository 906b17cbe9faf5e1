import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  KnownPageParams,
  SituationPath,
  SituationListParams,
  SituationsResponse,
  SituationWithRegistersResponse,
} from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { situationAnswer } from './situation.answer.js';
import { situationsAnswer } from './situations.answer.js';

@ApiTags('Situations')
@Controller('v1/situations')
export class ReadSituationsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'All situations' })
  @Answers(SituationsResponse, 'A page of all situations, by code.')
  @Problems(400, 422, 503)
  list(@Query() asked: SituationListParams): Promise<Answer<SituationsResponse>> {
    return this.queries.execute(new AskQuery(situationsAnswer, asked, {}));
  }

  @Get(':code')
  @ApiOperation({ summary: 'One situation with its registers as known at a moment' })
  @Answers(SituationWithRegistersResponse, 'The situation and its registers.')
  @Problems(400, 404, 422, 503)
  read(
    @Param() { code }: SituationPath,
    @Query() asked: KnownPageParams,
  ): Promise<Answer<SituationWithRegistersResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(situationAnswer, { code, asked }, about));
  }
}
