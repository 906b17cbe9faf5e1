import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { RetractEntryCommand } from './retract-entry.command.js';

/** Retract an entry. */
@CommandHandler(RetractEntryCommand)
export class RetractEntryHandler implements ICommandHandler<RetractEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: RetractEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'retract-entry', entryNo, ...asked },
      meta,
      recordedAt,
    });
  }
}
