import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoardResponse, MomentsParams, SituationParams } from '@sitlog/contract';
import { Problems } from '../http/api.js';
import { ReadBoardQuery } from './read-board.query.js';
import { type Answer } from '../threads/answered.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/board')
export class ReadBoardController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The board: what is the situation, who says so, at two moments' })
  @ApiOkResponse({ type: BoardResponse, description: 'The board.' })
  @Problems(400, 404, 422, 503)
  handle(@Param() { code }: SituationParams, @Query() moments: MomentsParams): Promise<Answer> {
    return this.queries.execute(new ReadBoardQuery(code, moments));
  }
}
