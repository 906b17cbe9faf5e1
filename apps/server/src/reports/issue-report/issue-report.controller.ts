import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IssueReportRequest, type ReceiptResponse, SituationPath } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { instantOf, type IssueReport } from '@sitlog/situation';
import { Problems, WritesUnseen } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { Reading } from '../../query-side/reading.js';
import { REPORT_RULES } from '../document/report-rules.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand } from '../../command-side/record.command.js';
import { sinceAsked } from './since-asked.js';

@ApiTags('Reports')
@Controller('v1/situations/:code/reports')
export class IssueReportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: Reading,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Issue a situation report or a handover on all that is on record, under a number',
  })
  @WritesUnseen('The receipt, with the number of the report.')
  @Problems(403)
  async handle(
    @Param() { code }: SituationPath,
    @Body() body: IssueReportRequest,
    @KeyedMeta() meta: RequestMeta,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptResponse> {
    const { form = 'situation', validAt, recordedAt } = body;
    const since = await sinceAsked(this.reading, code, body);
    const command: IssueReport = {
      kind: 'issue-report',
      ...written(body),
      ...(validAt === undefined ? {} : { validAt: instantOf(validAt) }),
      ...(since === undefined ? {} : { since }),
      rules: REPORT_RULES[form],
    };
    const asked = envelope(command, meta, recordedAt);
    const receipt = await this.commands.execute(new RecordCommand(code, asked));
    void reply.header('location', `/v1/situations/${code}/reports/${receipt.number ?? ''}`);
    return receipt;
  }
}

/** What somebody says of it, besides its moments. */
function written({
  form,
  title,
  note,
  nextActions,
}: IssueReportRequest): Pick<IssueReport, 'form' | 'title' | 'note' | 'nextActions'> {
  return {
    ...(form === 'handover' ? { form } : {}),
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    ...(nextActions === undefined ? {} : { nextActions }),
  };
}
