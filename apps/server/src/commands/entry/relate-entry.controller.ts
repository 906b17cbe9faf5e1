import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryPath, RelateEntryRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class RelateEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('relations')
  @ApiOperation({ summary: 'Relate an entry to another' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryPath,
    @Body() { recordedAt, ...asked }: RelateEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'add-relation', entryNo: no, relation: asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
