import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryParams, type ReceiptResponse, RetractEntryRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { RetractEntryCommand } from './retract-entry.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class RetractEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('retraction')
  @ApiOperation({ summary: 'Retract an entry' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryParams,
    @Body() body: RetractEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new RetractEntryCommand(code, no, body, meta));
  }
}
