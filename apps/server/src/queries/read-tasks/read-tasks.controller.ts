import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentsPageParams, SituationPath, TasksResponse } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { tasksAnswer } from './tasks.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/tasks')
export class ReadTasksController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'Decisions, orders and requests with who has them and until when',
  })
  @Answers(TasksResponse, 'The tasks.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: MomentsPageParams,
  ): Promise<Answer<TasksResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(tasksAnswer, { code, asked }, about));
  }
}
