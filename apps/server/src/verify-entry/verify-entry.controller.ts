import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WritesOnEntry } from '../http/api.js';
import { EntryParams } from '../http/params.js';
import { type ReceiptResponse } from '../http/receipt.response.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { VerifyEntryCommand } from './verify-entry.command.js';
import { VerifyEntryRequest } from './verify-entry.request.js';

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
