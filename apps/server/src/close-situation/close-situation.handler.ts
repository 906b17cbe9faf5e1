import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { CloseSituationCommand } from './close-situation.command.js';

/** Close a situation. */
@CommandHandler(CloseSituationCommand)
export class CloseSituationHandler implements ICommandHandler<CloseSituationCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, body, meta }: CloseSituationCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'close-situation', ...asked },
      meta,
      recordedAt,
    });
  }
}
