import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { ReinstateEntryCommand } from './reinstate-entry.command.js';

/** Reinstate a retracted entry. */
@CommandHandler(ReinstateEntryCommand)
export class ReinstateEntryHandler implements ICommandHandler<ReinstateEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: ReinstateEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'reinstate-entry', entryNo, ...asked },
      meta,
      recordedAt,
    });
  }
}
