import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LogResponse, LogParams } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { ReadLogQuery } from './read-log.query.js';

const DEFAULT_LIMIT = 100;

@ApiTags('Audit')
@Controller('v1/log')
export class ReadLogController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The stored events in order, for auditors' })
  @Answers(LogResponse, 'Events after a position.')
  @Problems(400, 500, 503)
  handle(@Query() { after, limit }: LogParams): Promise<PlainAnswer<LogResponse>> {
    const position = after === undefined ? undefined : BigInt(after);
    return this.queries.execute(new ReadLogQuery(position, limit ?? DEFAULT_LIMIT));
  }
}
