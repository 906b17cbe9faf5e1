import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeTaskRequest, EntryPath } from '@sitlog/contract';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class ChangeTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post('task')
  @ApiOperation({ summary: 'Say how far a task is, who has it and until when' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryPath,
    @Body() { recordedAt, ...asked }: ChangeTaskRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'change-task', entryNo: no, ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
