import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { ReclassifyEntryCommand } from './reclassify-entry.command.js';

/** Put an entry under another kind. */
@CommandHandler(ReclassifyEntryCommand)
export class ReclassifyEntryHandler implements ICommandHandler<ReclassifyEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: ReclassifyEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'reclassify-entry', entryNo, to: asked.kind, reason: asked.reason },
      meta,
      recordedAt,
    });
  }
}
