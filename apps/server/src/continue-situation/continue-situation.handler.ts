import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accepting } from '../continuity/accepting/accepting.js';
import { type ReceiptAnswer, receiptAnswer } from '../writing/record.js';
import { ContinueSituationCommand } from './continue-situation.command.js';

/** Accept that events of a situation are missing. */
@CommandHandler(ContinueSituationCommand)
export class ContinueSituationHandler implements ICommandHandler<ContinueSituationCommand> {
  constructor(private readonly accepting: Accepting) {}

  async execute({ code, body, meta }: ContinueSituationCommand): Promise<ReceiptAnswer> {
    const { reason, from, to, opening } = body;
    const opened = opening === undefined ? {} : { opened: { code, ...opening } };
    return receiptAnswer(
      await this.accepting.situation(code, { reason, from, to, ...opened }, meta),
    );
  }
}
