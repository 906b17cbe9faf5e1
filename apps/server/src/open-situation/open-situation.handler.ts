import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { OpenSituationCommand } from './open-situation.command.js';

/** Open a situation. */
@CommandHandler(OpenSituationCommand)
export class OpenSituationHandler implements ICommandHandler<OpenSituationCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ body, meta }: OpenSituationCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, body.code, {
      command: { kind: 'open-situation', ...asked },
      meta,
      recordedAt,
    });
  }
}
