import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TimelineParams, SituationPath, TimelineResponse } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { timelineAnswer } from './timeline.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries')
export class ReadTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The timeline at two moments, by happening or by recording' })
  @Answers(TimelineResponse, 'A page of entries.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: TimelineParams,
  ): Promise<Answer<TimelineResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(timelineAnswer, { code, asked }, about));
  }
}
