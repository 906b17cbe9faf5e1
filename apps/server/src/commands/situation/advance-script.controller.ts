import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdvanceScriptRequest, SituationPath } from '@sitlog/contract';
import { instantOf } from '@sitlog/situation';
import { Problems, Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code/script')
export class AdvanceScriptController {
  constructor(private readonly commands: CommandBus) {}

  @Post('advance')
  @ApiOperation({ summary: 'Let the clock of an exercise go on to a moment' })
  @Writes('The receipt.')
  @Problems(403)
  handle(
    @Param() { code }: SituationPath,
    @Body() { to, reason }: AdvanceScriptRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'advance-script', to: instantOf(to), reason } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta)));
  }
}
