import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ItemPath, MergeItemRequest, UnmergeItemRequest } from '@sitlog/contract';
import { type MergeItem, type UnmergeItem } from '@sitlog/situation';
import { WritesOnItem } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { type CommandEnvelope, envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

const MERGES =
  'From this revision on the two count as one, under the id of the one that is named: its side and its reliability hold, and what both say is the word of one. Boards as of earlier revisions stay as they were, and so do the entries. Refused across sides that oppose each other.';

@ApiTags('Registers')
@Controller('v1/situations/:code')
export class MergeItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post('sources/:id/merge')
  @ApiOperation({ summary: 'Say that a source is another one', description: MERGES })
  @WritesOnItem('The receipt.')
  mergeSource(
    @Param() { code, id }: ItemPath,
    @Body() { into, reason, recordedAt }: MergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = { kind: 'merge-item', register: 'source', id, into, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('sources/:id/unmerge')
  @ApiOperation({ summary: 'Let a source that was merged stand for itself again' })
  @WritesOnItem('The receipt.')
  unmergeSource(
    @Param() { code, id }: ItemPath,
    @Body() { reason, recordedAt }: UnmergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = { kind: 'unmerge-item', register: 'source', id, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('actors/:id/merge')
  @ApiOperation({ summary: 'Say that an actor is another one', description: MERGES })
  @WritesOnItem('The receipt.')
  mergeActor(
    @Param() { code, id }: ItemPath,
    @Body() { into, reason, recordedAt }: MergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = { kind: 'merge-item', register: 'actor', id, into, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('actors/:id/unmerge')
  @ApiOperation({ summary: 'Let an actor that was merged stand for itself again' })
  @WritesOnItem('The receipt.')
  unmergeActor(
    @Param() { code, id }: ItemPath,
    @Body() { reason, recordedAt }: UnmergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = { kind: 'unmerge-item', register: 'actor', id, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  private record(
    code: string,
    asked: CommandEnvelope<MergeItem | UnmergeItem>,
  ): Promise<WriteAnswer> {
    return this.commands.execute(new RecordCommand(code, asked));
  }
}
