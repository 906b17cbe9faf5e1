import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { MarkEntryCommand } from './mark-entry.command.js';

/** Mark an entry. */
@CommandHandler(MarkEntryCommand)
export class MarkEntryHandler implements ICommandHandler<MarkEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: MarkEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'mark-entry', entryNo, ...asked },
      meta,
      recordedAt,
    });
  }
}
