import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { RelateEntryCommand } from './relate-entry.command.js';

/** Relate an entry to another. */
@CommandHandler(RelateEntryCommand)
export class RelateEntryHandler implements ICommandHandler<RelateEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: RelateEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'add-relation', entryNo, relation: asked },
      meta,
      recordedAt,
    });
  }
}
