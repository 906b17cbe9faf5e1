import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemandsResponse, MomentsPageParams, SituationPath } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { demandsAnswer } from './demands.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/demands')
export class ReadDemandsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'Demands with their life, deadlines and what they block; forecasts; what time raises',
  })
  @Answers(DemandsResponse, 'The list, with what was set aside.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: MomentsPageParams,
  ): Promise<Answer<DemandsResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(demandsAnswer, { code, asked }, about));
  }
}
