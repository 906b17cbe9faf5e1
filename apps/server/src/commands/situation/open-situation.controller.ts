import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenSituationRequest } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { plainOf } from '../../entry-input/plain.js';
import { WritesUnseen } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/situations')
export class OpenSituationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Open a situation' })
  @WritesUnseen('The receipt.')
  async handle(
    @Body() { recordedAt, ...asked }: OpenSituationRequest,
    @KeyedMeta() meta: RequestMeta,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WriteAnswer> {
    const { code } = asked;
    const command = { kind: 'open-situation', ...plainOf(asked) } as const;
    const receipt = await this.commands.execute(
      new RecordCommand(code, envelope(command, meta, recordedAt)),
    );
    void reply.header('location', `/v1/situations/${code}`);
    return receipt;
  }
}
