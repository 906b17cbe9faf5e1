import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { record, type ReceiptAnswer } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { DeclareSidesCommand } from './declare-sides.command.js';

/** Declare sides. */
@CommandHandler(DeclareSidesCommand)
export class DeclareSidesHandler implements ICommandHandler<DeclareSidesCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, body, meta }: DeclareSidesCommand): Promise<ReceiptAnswer | undefined> {
    return record(this.writers, code, {
      command: { kind: 'declare-sides', opposing: body.opposing },
      meta,
      recordedAt: body.recordedAt,
    });
  }
}
