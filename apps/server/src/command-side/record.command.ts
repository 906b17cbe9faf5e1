import { Command as NestCommand } from '@nestjs/cqrs';
import {
  type Command,
  type DeclareSides,
  type DescribeSituation,
  type IssueReport,
  type RegisterItemCommand,
} from '@sitlog/situation';
import { type PreviewResponse, type ReceiptResponse } from '@sitlog/contract';
import { type Answer } from '../threads/answered.js';
import { type CommandEnvelope } from './command-envelope.js';
import { type ReceiptAnswer } from './receipt-answer.js';

/** What is put on a register may stand there so already: then nothing is stored, and there is no receipt. Of a report nobody asks what the board would say. */
type RecordAnswer<C extends Command> = C extends
  RegisterItemCommand | DeclareSides | DescribeSituation
  ? ReceiptAnswer | Answer<PreviewResponse> | undefined
  : C extends IssueReport
    ? ReceiptAnswer
    : ReceiptAnswer | Answer<PreviewResponse>;

/** What is answered to whoever writes: a receipt, or where they only asked, what the board would say. */
export type WriteAnswer = ReceiptResponse | Answer<PreviewResponse>;

/** Puts a command before the record of the situation with this code. */
export class RecordCommand<C extends Command = Command> extends NestCommand<RecordAnswer<C>> {
  constructor(
    readonly code: string,
    readonly envelope: CommandEnvelope<C>,
  ) {
    super();
  }
}
