import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IssueReportRequest, type ReceiptResponse, SituationParams } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { Writes } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { IssueReportCommand } from './issue-report.command.js';

@ApiTags('Reports')
@Controller('v1/situations/:code/reports')
export class IssueReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Issue a situation report on all that is on record, under a number' })
  @Writes('The receipt, with the number of the report.')
  async handle(
    @Param() { code }: SituationParams,
    @Body() body: IssueReportRequest,
    @KeyedMeta() meta: RequestMeta,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptResponse> {
    const receipt = await this.commands.execute(new IssueReportCommand(code, body, meta));
    void reply.header('location', `/v1/situations/${code}/reports/${receipt.number ?? ''}`);
    return receipt;
  }
}
