import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { VerifyEntryCommand } from './verify-entry.command.js';

/** Verify or refute an entry. */
@CommandHandler(VerifyEntryCommand)
export class VerifyEntryHandler implements ICommandHandler<VerifyEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: VerifyEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'verify-entry', entryNo, ...asked },
      meta,
      recordedAt,
    });
  }
}
