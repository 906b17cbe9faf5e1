import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LogHealthParams, LogHealthResponse, SituationPath } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { logHealthAnswer } from './log-health.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/log-health')
export class ReadLogHealthController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'What the watch officer looks after: entries without origin or grade, long unverified',
  })
  @Answers(LogHealthResponse, 'Counts, and the first of each.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: LogHealthParams,
  ): Promise<Answer<LogHealthResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(logHealthAnswer, { code, asked }, about));
  }
}
