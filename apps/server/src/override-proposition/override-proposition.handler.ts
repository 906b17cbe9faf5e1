import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { OverridePropositionCommand } from './override-proposition.command.js';

/** Override a proposition, or lift the override. */
@CommandHandler(OverridePropositionCommand)
export class OverridePropositionHandler implements ICommandHandler<OverridePropositionCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, asked, meta, recordedAt }: OverridePropositionCommand): Promise<ReceiptAnswer> {
    return recorded(this.writers, code, { command: asked, meta, recordedAt });
  }
}
