import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReportPath, SignReportRequest } from '@sitlog/contract';
import { Problems, WritesUnseen } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Reports')
@Controller('v1/situations/:code/reports/:number')
export class SignReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post('signature')
  @ApiOperation({
    summary: 'Sign a handover as the one who takes over',
    description:
      'Once, and by another person than who issued it. An issued report never changes, so what is signed is what was issued.',
  })
  @WritesUnseen('The receipt, with the number of the report.')
  @Problems(403)
  handle(
    @Param() { code, number }: ReportPath,
    @Body() { recordedAt, ...asked }: SignReportRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'sign-report', number, ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
