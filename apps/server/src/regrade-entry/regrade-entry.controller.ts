import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WritesOnEntry } from '../http/api.js';
import { EntryParams } from '../http/params.js';
import { type ReceiptResponse } from '../http/receipt.response.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { RegradeEntryCommand } from './regrade-entry.command.js';
import { RegradeEntryRequest } from './regrade-entry.request.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class RegradeEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('gradings')
  @ApiOperation({ summary: 'Grade an entry anew' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no }: EntryParams,
    @Body() body: RegradeEntryRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new RegradeEntryCommand(code, no, body, meta));
  }
}
