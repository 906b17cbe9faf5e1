import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Problem, refusalProblem } from '../../http/problems/problem.js';
import { type CommandOutcome } from '../command-outcome.js';
import { type ReceiptAnswer, receiptAnswer } from '../receipt-answer.js';
import { RecordCommand } from '../record.command.js';
import { SituationWriters } from './situation-writers.js';
import { Previewer } from '../../preview/previewer.js';
import { Answer } from '../../threads/answered.js';
import { type PreviewResponse } from '@sitlog/contract';

/** Puts any command on record and answers its receipt, or only says what would come of it; throws the problem where it is refused. */
@CommandHandler(RecordCommand)
export class RecordHandler implements ICommandHandler<
  RecordCommand,
  ReceiptAnswer | Answer<PreviewResponse> | undefined
> {
  constructor(
    private readonly writers: SituationWriters,
    private readonly previewer: Previewer,
  ) {}

  async execute({
    code,
    envelope,
  }: RecordCommand): Promise<ReceiptAnswer | Answer<PreviewResponse> | undefined> {
    const { preview } = envelope;
    if (preview === undefined) return answerOf(await this.writers.submit(code, envelope));
    const told = await this.previewer.ask(code, envelope, preview);
    return told instanceof Answer ? told : answerOf(told);
  }
}

function answerOf(outcome: CommandOutcome): ReceiptAnswer | undefined {
  switch (outcome.kind) {
    case 'stored':
      return receiptAnswer(outcome.receipt);
    case 'unchanged':
      return undefined;
    case 'key-reused':
      throw new Problem('idempotency-key-reused');
    case 'lost': {
      const detail = `This was recorded at revision ${outcome.revision}, which is among the events that were lost and accepted as missing. It is not stored again under this key; log it under a new one.`;
      throw new Problem('receipt-lost', detail);
    }
    case 'stale': {
      const detail = `The entry has changed: it stands at revision ${outcome.currentRevision} now.`;
      throw new Problem('precondition-failed', detail);
    }
    case 'replaced-meanwhile':
      throw new Problem('precondition-failed', REPLACED);
    case 'refused':
      throw refusalProblem(outcome.refusals);
  }
}

const REPLACED =
  'Somebody has changed it since it was read: read its history, and decide on what stands there now.';
