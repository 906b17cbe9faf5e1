import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { record, type ReceiptAnswer } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { RegisterItemCommand } from './register-item.command.js';

/** Register an item. */
@CommandHandler(RegisterItemCommand)
export class RegisterItemHandler implements ICommandHandler<RegisterItemCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, registration, meta }: RegisterItemCommand): Promise<ReceiptAnswer | undefined> {
    const { recordedAt, ...item } = registration;
    return record(this.writers, code, {
      command: { kind: 'register-item', ...item, onlyNew: meta.onlyNew },
      meta,
      recordedAt,
    });
  }
}
