import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problems } from '../http/api.js';
import { SituationParams } from '../http/params.js';
import { KnownQuery } from '../reading/moments.request.js';
import { DraftReportQuery, ListReportsQuery, ReadReportQuery } from './read-report.query.js';
import { DraftRequest, ReadReportRequest, ReportParams } from './read-report.request.js';
import { AnswersReport, ReportsResponse } from './read-report.response.js';
import { render } from './render.js';

@ApiTags('Reports')
@Controller('v1/situations/:code')
export class ReadReportController {
  constructor(private readonly queries: QueryBus) {}

  @Get('report')
  @ApiOperation({
    summary: 'A situation report as of two moments, as a draft',
    description: 'A known moment alone is also the moment that the report is as of.',
  })
  @AnswersReport()
  @Problems(400, 404, 422, 503)
  async draft(
    @Param() { code }: SituationParams,
    @Query() { format, ...asked }: DraftRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const answer = await this.queries.execute(new DraftReportQuery(code, asked));
    return render(answer, { format, request }, reply);
  }

  @Get('reports')
  @ApiOperation({ summary: 'The situation reports that were issued, the last one first' })
  @ApiOkResponse({ type: ReportsResponse, description: 'The reports.' })
  @Problems(400, 404, 503)
  list(
    @Param() { code }: SituationParams,
    @Query() asked: KnownQuery,
  ): Promise<Readonly<Record<string, unknown>>> {
    return this.queries.execute(new ListReportsQuery(code, asked));
  }

  @Get('reports/:number')
  @ApiOperation({
    summary: 'An issued situation report, rendered again from its moments',
    description: 'By the same rules it says the same again; the marking is that of today.',
  })
  @AnswersReport()
  @Problems(400, 404, 503)
  async read(
    @Param() { code, number }: ReportParams,
    @Query() { format, atLeast }: ReadReportRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const answer = await this.queries.execute(new ReadReportQuery(code, number, atLeast));
    return render(answer, { format, request }, reply);
  }
}
