import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DropPackRequest, SituationPath } from '@sitlog/contract';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Vocabulary')
@Controller('v1/situations/:code/vocabulary')
export class DropPackController {
  constructor(private readonly commands: CommandBus) {}

  @Post('drops')
  @ApiOperation({ summary: 'Drop a pack of which nothing is in use' })
  @Writes('The receipt.')
  handle(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...dropped }: DropPackRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'drop-pack', ...dropped } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
