import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { RegradeEntryCommand } from './regrade-entry.command.js';

/** Grade an entry anew. */
@CommandHandler(RegradeEntryCommand)
export class RegradeEntryHandler implements ICommandHandler<RegradeEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, entryNo, body, meta }: RegradeEntryCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'regrade-entry', entryNo, ...asked, because: asked.because ?? [] },
      meta,
      recordedAt,
    });
  }
}
