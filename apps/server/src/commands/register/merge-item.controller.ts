import { applyDecorators, Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ItemPath,
  MergeItemRequest,
  type ReceiptResponse,
  UnmergeItemRequest,
} from '@sitlog/contract';
import { type MergeItem, type UnmergeItem } from '@sitlog/situation';
import { Problems, Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { type CommandEnvelope, envelope } from '../../command-side/command-envelope.js';
import { RecordCommand } from '../../command-side/record.command.js';

const MERGES =
  'From this revision on the two count as one, under the id of the one that is named: its side and its reliability hold, and what both say is the word of one. Boards as of earlier revisions stay as they were, and so do the entries. Refused across sides that oppose each other.';

/** What can be made conditional on the state of the item that was decided on. */
function WritesOnItem(): MethodDecorator {
  const ifMatch = ApiHeader({
    name: 'If-Match',
    required: false,
    description: '`tag` of the history that you decided on; 412 if something else stands there.',
    schema: { type: 'string', maxLength: 66 },
  });
  return applyDecorators(Writes('The receipt.'), ifMatch, Problems(412));
}

@ApiTags('Registers')
@Controller('v1/situations/:code')
export class MergeItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post('sources/:id/merge')
  @ApiOperation({ summary: 'Say that a source is another one', description: MERGES })
  @WritesOnItem()
  mergeSource(
    @Param() { code, id }: ItemPath,
    @Body() { into, reason, recordedAt }: MergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const asked = { kind: 'merge-item', register: 'source', id, into, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('sources/:id/unmerge')
  @ApiOperation({ summary: 'Let a source that was merged stand for itself again' })
  @WritesOnItem()
  unmergeSource(
    @Param() { code, id }: ItemPath,
    @Body() { reason, recordedAt }: UnmergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const asked = { kind: 'unmerge-item', register: 'source', id, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('actors/:id/merge')
  @ApiOperation({ summary: 'Say that an actor is another one', description: MERGES })
  @WritesOnItem()
  mergeActor(
    @Param() { code, id }: ItemPath,
    @Body() { into, reason, recordedAt }: MergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const asked = { kind: 'merge-item', register: 'actor', id, into, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  @Post('actors/:id/unmerge')
  @ApiOperation({ summary: 'Let an actor that was merged stand for itself again' })
  @WritesOnItem()
  unmergeActor(
    @Param() { code, id }: ItemPath,
    @Body() { reason, recordedAt }: UnmergeItemRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const asked = { kind: 'unmerge-item', register: 'actor', id, reason } as const;
    return this.record(code, envelope(asked, meta, recordedAt));
  }

  private record(
    code: string,
    asked: CommandEnvelope<MergeItem | UnmergeItem>,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new RecordCommand(code, asked));
  }
}
