import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnRowRequest, SituationPath } from '@sitlog/contract';
import { type OwnRow } from '@sitlog/situation';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Vocabulary')
@Controller('v1/situations/:code/vocabulary')
export class AddOwnRowController {
  constructor(private readonly commands: CommandBus) {}

  @Post('rows')
  @ApiOperation({ summary: "Add a row to the situation's own vocabulary, or change one" })
  @Writes('The receipt.')
  handle(
    @Param() { code: situation }: SituationPath,
    @Body() { recordedAt, table, code, type, row }: OwnRowRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const under = table === 'aspects' ? { type } : {};
    // The record checks the row by the schema of packs.
    const own = { table, ...under, code, row } as OwnRow;
    const command = { kind: 'extend-vocabulary', own } as const;
    return this.commands.execute(new RecordCommand(situation, envelope(command, meta, recordedAt)));
  }
}
