import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptClockRequest, type ReceiptResponse } from '@sitlog/contract';
import { Problems, Writes } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { AcceptClockCommand } from './accept-clock.command.js';

@ApiTags('Situations')
@Controller('v1/clock')
export class AcceptClockController {
  constructor(private readonly commands: CommandBus) {}

  @Post('acceptance')
  @ApiOperation({
    summary: 'Accept by name that clocks do not agree or a record lies ahead of them; writes go on',
  })
  @Writes('The receipt.')
  @Problems(403)
  handle(
    @Body() body: AcceptClockRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new AcceptClockCommand(body, meta));
  }
}
