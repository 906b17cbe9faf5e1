import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryParams, EntryResponse, KnownPageParams } from '@sitlog/contract';
import { Problems } from '../../http/api.js';
import { ReadEntryQuery } from './read-entry.query.js';
import { type Answer } from '../../threads/answered.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries/:no')
export class ReadEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One entry as known at a moment, with every version and relation' })
  @ApiOkResponse({ type: EntryResponse, description: 'The entry; its ETag serves as If-Match.' })
  @Problems(400, 404, 422, 503)
  handle(@Param() { code, no }: EntryParams, @Query() asked: KnownPageParams): Promise<Answer> {
    return this.queries.execute(new ReadEntryQuery(code, no, asked));
  }
}
