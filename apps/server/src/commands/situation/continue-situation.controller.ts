import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContinueSituationRequest, type ReceiptResponse, SituationPath } from '@sitlog/contract';
import { Problems, WritesUnseen } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { ContinueSituationCommand } from './continue-situation.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code')
export class ContinueSituationController {
  constructor(private readonly commands: CommandBus) {}

  @Post('continuation')
  @ApiOperation({
    summary: 'Accept by name that events of a situation are missing, so that it goes on',
  })
  @WritesUnseen('The receipt.')
  @Problems(403)
  handle(
    @Param() { code }: SituationPath,
    @Body() body: ContinueSituationRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new ContinueSituationCommand(code, body, meta));
  }
}
