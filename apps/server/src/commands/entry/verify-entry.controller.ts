import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryPath, VerifyEntryRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class VerifyEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('verification')
  @ApiOperation({ summary: 'Verify or refute an entry' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryPath,
    @Body() { recordedAt, ...asked }: VerifyEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'verify-entry', entryNo: no, ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
