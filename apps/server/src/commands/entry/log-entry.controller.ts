import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LogEntryRequest, SituationPath } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { toContent } from '../../entry-input/to-content.js';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { EXAMPLES } from './examples.js';
import { Answer } from '../../threads/answered.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries')
export class LogEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Log an entry' })
  @ApiBody({ type: LogEntryRequest, examples: EXAMPLES })
  @Writes('The receipt, with the permanent number of the entry.')
  async handle(
    @Param() { code }: SituationPath,
    @Body() body: LogEntryRequest,
    @KeyedMeta() meta: RequestMeta,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WriteAnswer> {
    const command = { kind: 'log-entry', ...toContent(body) } as const;
    const asked = envelope(command, meta, body.recordedAt);
    const receipt = await this.commands.execute(new RecordCommand(code, asked));
    if (receipt instanceof Answer) return receipt;
    void reply.header('location', `/v1/situations/${code}/entries/${receipt.entryNo ?? ''}`);
    return { ...receipt, entryId: receipt.eventId };
  }
}
