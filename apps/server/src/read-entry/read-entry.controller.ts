import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Problems } from '../http/api.js';
import { EntryParams } from '../http/params.js';
import { entryTag } from '../reading/entry-view.js';
import { ReadEntryQuery } from './read-entry.query.js';
import { KnownQuery } from '../reading/moments.request.js';
import { EntryResponse } from './read-entry.response.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/entries/:no')
export class ReadEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One entry as known at a moment, with every version and relation' })
  @ApiOkResponse({ type: EntryResponse, description: 'The entry; its ETag serves as If-Match.' })
  @Problems(400, 404, 503)
  async handle(
    @Param() { code, no }: EntryParams,
    @Query() asked: KnownQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.queries.execute(new ReadEntryQuery(code, no, asked));
    const entry = answer['entry'] as { readonly revision: number };
    void reply.header('etag', entryTag(no, entry.revision));
    return answer;
  }
}
