import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DraftParams,
  KnownPageParams,
  ReportFormatParams,
  ReportPath,
  ReportsResponse,
  SituationPath,
} from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskedLanguage } from '../../http/requests/asked-language.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { AnswersReport } from '../document/answers-report.js';
import { formatFor } from '../document/format.js';
import { draftAnswer } from './draft.answer.js';
import { issuedReportAnswer } from './issued-report.answer.js';
import { reportsAnswer } from './reports.answer.js';

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
  draft(
    @Param() { code }: SituationPath,
    @Query() { format, language, ...asked }: DraftParams,
    @Headers('accept') accept: string | undefined,
    @AskedLanguage() preferred: Language,
  ): Promise<Answer> {
    const form = { format: format ?? formatFor(accept), language: language ?? preferred };
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.queries.execute(new AskQuery(draftAnswer, { code, asked, form }, about));
  }

  @Get('reports')
  @ApiOperation({ summary: 'The situation reports that were issued, the last one first' })
  @Answers(ReportsResponse, 'The reports.')
  @Problems(400, 404, 422, 503)
  list(
    @Param() { code }: SituationPath,
    @Query() asked: KnownPageParams,
  ): Promise<Answer<ReportsResponse>> {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(reportsAnswer, { code, asked }, about));
  }

  @Get('reports/:number')
  @ApiOperation({
    summary: 'An issued situation report, rendered again from its moments',
    description: 'By the same rules it says the same again; the marking is that of today.',
  })
  @AnswersReport()
  @Problems(400, 404, 422, 503)
  read(
    @Param() { code, number }: ReportPath,
    @Query() { format, language, atLeast }: ReportFormatParams,
    @Headers('accept') accept: string | undefined,
    @AskedLanguage() preferred: Language,
  ): Promise<Answer> {
    const form = { format: format ?? formatFor(accept), language: language ?? preferred };
    const about = { code, atLeast, kind: 'long' } as const;
    return this.queries.execute(new AskQuery(issuedReportAnswer, { code, number, form }, about));
  }
}
