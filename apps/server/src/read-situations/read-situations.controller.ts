import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../http/api.js';
import { SituationParams } from '../http/params.js';
import { KnownQuery } from '../reading/moments.request.js';
import { ListSituationsQuery, ReadSituationQuery } from './read-situations.query.js';
import { SituationsResponse, SituationWithRegistersResponse } from './read-situations.response.js';

@ApiTags('Situations')
@Controller('v1/situations')
export class ReadSituationsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'All situations' })
  @ApiOkResponse({ type: SituationsResponse, description: 'All situations, by code.' })
  @Problems(503)
  async list(): Promise<SituationsResponse> {
    return { situations: await this.queries.execute(new ListSituationsQuery()) };
  }

  @Get(':code')
  @ApiOperation({ summary: 'One situation with its registers as known at a moment' })
  @ApiOkResponse({
    type: SituationWithRegistersResponse,
    description: 'The situation and its registers.',
  })
  @Problems(400, 404, 503)
  read(
    @Param() { code }: SituationParams,
    @Query() asked: KnownQuery,
  ): Promise<Readonly<Record<string, unknown>>> {
    return this.queries.execute(new ReadSituationQuery(code, asked));
  }
}
