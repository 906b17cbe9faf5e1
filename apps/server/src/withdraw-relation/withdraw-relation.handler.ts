import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { WithdrawRelationCommand } from './withdraw-relation.command.js';

/** Withdraw a relation. */
@CommandHandler(WithdrawRelationCommand)
export class WithdrawRelationHandler implements ICommandHandler<WithdrawRelationCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, target, body, meta }: WithdrawRelationCommand): Promise<ReceiptAnswer> {
    const { recordedAt, ...asked } = body;
    return recorded(this.writers, code, {
      command: { kind: 'withdraw-relation', ...target, ...asked },
      meta,
      recordedAt,
    });
  }
}
