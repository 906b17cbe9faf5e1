import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdoptPackRequest, SituationPath } from '@sitlog/contract';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Vocabulary')
@Controller('v1/situations/:code/vocabulary')
export class AdoptPackController {
  constructor(private readonly commands: CommandBus) {}

  @Post('adoptions')
  @ApiOperation({ summary: 'Adopt a pack of vocabulary, or a newer version of one' })
  @Writes('The receipt.')
  handle(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...choice }: AdoptPackRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'adopt-pack', ...choice } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
