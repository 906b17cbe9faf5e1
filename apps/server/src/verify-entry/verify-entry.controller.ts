import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntryParams, type ReceiptResponse, VerifyEntryRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { VerifyEntryCommand } from './verify-entry.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class VerifyEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('verification')
  @ApiOperation({ summary: 'Verify or refute an entry' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryParams,
    @Body() body: VerifyEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new VerifyEntryCommand(code, no, body, meta));
  }
}
