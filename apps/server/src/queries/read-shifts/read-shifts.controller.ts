import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentsPageParams, ShiftsResponse, SituationPath } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { shiftsAnswer } from './shifts.answer.js';

@ApiTags('Shifts')
@Controller('v1/situations/:code/shifts')
export class ReadShiftsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Who was on shift, since when and in which position' })
  @Answers(ShiftsResponse, 'The shifts.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: MomentsPageParams,
  ): Promise<Answer<ShiftsResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(shiftsAnswer, { code, asked }, about));
  }
}
