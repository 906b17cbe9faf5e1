import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { ReopenSituationCommand } from './reopen-situation.command.js';

/** Reopen a situation. */
@CommandHandler(ReopenSituationCommand)
export class ReopenSituationHandler implements ICommandHandler<ReopenSituationCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, body, meta }: ReopenSituationCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'reopen-situation', ...asked },
      meta,
      recordedAt,
    });
  }
}
