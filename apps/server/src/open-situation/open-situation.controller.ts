import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenSituationRequest, type ReceiptResponse } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { Writes } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { OpenSituationCommand } from './open-situation.command.js';

@ApiTags('Situations')
@Controller('v1/situations')
export class OpenSituationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Open a situation' })
  @Writes('The receipt.')
  async handle(
    @Body() body: OpenSituationRequest,
    @KeyedMeta() meta: RequestMeta,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptResponse> {
    const receipt = await this.commands.execute(new OpenSituationCommand(body, meta));
    void reply.header('location', `/v1/situations/${body.code}`);
    return receipt;
  }
}
