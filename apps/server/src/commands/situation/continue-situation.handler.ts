import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OpeningInput } from '@sitlog/contract';
import { Accepting, type AskedContinuation } from '../../continuity/accepting/accepting.js';
import { type ReceiptAnswer, receiptAnswer } from '../../command-side/receipt-answer.js';
import { ContinueSituationCommand } from './continue-situation.command.js';

/** Accept that events of a situation are missing. */
@CommandHandler(ContinueSituationCommand)
export class ContinueSituationHandler implements ICommandHandler<ContinueSituationCommand> {
  constructor(private readonly accepting: Accepting) {}

  async execute({ code, body, meta }: ContinueSituationCommand): Promise<ReceiptAnswer> {
    const { reason, from, to, opening } = body;
    const asked = { reason, from, to, ...openedAs(code, opening) };
    return receiptAnswer(await this.accepting.situation(code, asked, meta));
  }
}

function openedAs(
  code: string,
  opening: OpeningInput | undefined,
): Partial<Pick<AskedContinuation, 'opened'>> {
  if (opening === undefined) return {};
  const { name, mode, timeZone } = opening;
  return { opened: { code, name, mode, timeZone } };
}
