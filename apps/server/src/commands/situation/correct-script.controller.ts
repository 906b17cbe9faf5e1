import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectScriptRequest, SituationPath } from '@sitlog/contract';
import { instantOf } from '@sitlog/situation';
import { Problems, Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code/script')
export class CorrectScriptController {
  constructor(private readonly commands: CommandBus) {}

  @Post('correction')
  @ApiOperation({ summary: 'Take the script of an exercise back that went too far by mistake' })
  @Writes('The receipt.')
  @Problems(403)
  handle(
    @Param() { code }: SituationPath,
    @Body() { resumeAt, reason }: CorrectScriptRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'correct-script', resumeAt: instantOf(resumeAt), reason } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta)));
  }
}
