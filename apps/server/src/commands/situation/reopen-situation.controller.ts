import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReopenSituationRequest, SituationPath } from '@sitlog/contract';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code')
export class ReopenSituationController {
  constructor(private readonly commands: CommandBus) {}

  @Post('reopening')
  @ApiOperation({ summary: 'Reopen a situation' })
  @Writes('The receipt.')
  handle(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...asked }: ReopenSituationRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'reopen-situation', ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
