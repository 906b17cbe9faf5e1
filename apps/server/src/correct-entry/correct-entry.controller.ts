import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectEntryRequest, EntryParams, type ReceiptResponse } from '@sitlog/contract';
import { WritesOnEntry } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { CorrectEntryCommand } from './correct-entry.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class CorrectEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('corrections')
  @ApiOperation({ summary: 'Correct an entry' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryParams,
    @Body() body: CorrectEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new CorrectEntryCommand(code, no, body, meta));
  }
}
