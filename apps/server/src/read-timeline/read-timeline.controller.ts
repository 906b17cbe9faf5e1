import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../http/api.js';
import { SituationParams } from '../http/params.js';
import { ReadTimelineQuery } from './read-timeline.query.js';
import { ReadTimelineRequest } from './read-timeline.request.js';
import { type Answer } from '../threads/answered.js';
import { TimelineResponse } from './read-timeline.response.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries')
export class ReadTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The timeline at two moments, by happening or by recording' })
  @ApiOkResponse({ type: TimelineResponse, description: 'A page of entries.' })
  @Problems(400, 404, 422, 503)
  handle(@Param() { code }: SituationParams, @Query() asked: ReadTimelineRequest): Promise<Answer> {
    return this.queries.execute(new ReadTimelineQuery(code, asked));
  }
}
