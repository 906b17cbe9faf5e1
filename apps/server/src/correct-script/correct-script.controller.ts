import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectScriptRequest, type ReceiptResponse, SituationParams } from '@sitlog/contract';
import { Problems, Writes } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { CorrectScriptCommand } from './correct-script.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code/script')
export class CorrectScriptController {
  constructor(private readonly commands: CommandBus) {}

  @Post('correction')
  @ApiOperation({ summary: 'Take the script of an exercise back that went too far by mistake' })
  @Writes('The receipt.')
  @Problems(403)
  handle(
    @Param() { code }: SituationParams,
    @Body() body: CorrectScriptRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new CorrectScriptCommand(code, body, meta));
  }
}
