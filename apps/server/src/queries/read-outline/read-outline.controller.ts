import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MOST_ENTRIES, OutlineParams, OutlineResponse, SituationPath } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { outlineAnswer } from './outline.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries/outline')
export class ReadOutlineController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'The same entries in columns, to draw very many of them, and counted',
    description:
      'Order, filters and cursors are those of the timeline. Only the first page counts what all of them have.',
  })
  @Answers(OutlineResponse, 'A page of entries in columns.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() asked: OutlineParams,
  ): Promise<Answer<OutlineResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(
      new AskQuery(outlineAnswer, { code, asked, most: MOST_ENTRIES }, about),
    );
  }
}
