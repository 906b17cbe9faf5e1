import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryPath, ReclassifyEntryRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class ReclassifyEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('classification')
  @ApiOperation({ summary: 'Put an entry under another kind' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryPath,
    @Body() { kind: to, reason, recordedAt }: ReclassifyEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'reclassify-entry', entryNo: no, to, reason } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
