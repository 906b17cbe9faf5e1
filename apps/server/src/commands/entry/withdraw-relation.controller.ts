import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RelationPath, WithdrawRelationRequest } from '@sitlog/contract';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Entries')
@Controller('v1/situations/:code/entries/:no')
export class WithdrawRelationController {
  constructor(private readonly commands: CommandBus) {}

  @Post('relations/:id/withdrawal')
  @ApiOperation({ summary: 'Withdraw a relation' })
  @WritesOnEntry('The receipt.')
  handle(
    @Param() { code, no, id }: RelationPath,
    @Body() { recordedAt, ...asked }: WithdrawRelationRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'withdraw-relation', entryNo: no, relationId: id, ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
