import { Command as NestCommand } from '@nestjs/cqrs';
import {
  type Command,
  type DeclareSides,
  type DescribeSituation,
  type RegisterItemCommand,
} from '@sitlog/situation';
import { type CommandEnvelope } from './command-envelope.js';
import { type ReceiptAnswer } from './receipt-answer.js';

/** What is put on a register may stand there so already: then nothing is stored, and there is no receipt. */
type RecordAnswer<C extends Command> = C extends
  RegisterItemCommand | DeclareSides | DescribeSituation
  ? ReceiptAnswer | undefined
  : ReceiptAnswer;

/** Puts a command before the record of the situation with this code. */
export class RecordCommand<C extends Command = Command> extends NestCommand<RecordAnswer<C>> {
  constructor(
    readonly code: string,
    readonly envelope: CommandEnvelope<C>,
  ) {
    super();
  }
}
