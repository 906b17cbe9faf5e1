import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryPath, EntryResponse, KnownPageParams } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { entryAnswer } from './entry.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries/:no')
export class ReadEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One entry as known at a moment, with every version and relation' })
  @Answers(EntryResponse, 'The entry; its ETag serves as If-Match.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code, no }: EntryPath,
    @Query() asked: KnownPageParams,
  ): Promise<Answer<EntryResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(entryAnswer, { code, entryNo: no, asked }, about));
  }
}
