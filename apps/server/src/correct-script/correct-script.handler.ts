import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { parseInstant } from '@sitlog/situation';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { CorrectScriptCommand } from './correct-script.command.js';

/** Put the script of an exercise right. */
@CommandHandler(CorrectScriptCommand)
export class CorrectScriptHandler implements ICommandHandler<CorrectScriptCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, body, meta }: CorrectScriptCommand): Promise<ReceiptAnswer> {
    const { reason } = body;
    const resumeAt = parseInstant(body.resumeAt) ?? 0;
    return recorded(this.writers, code, {
      command: { kind: 'correct-script', resumeAt, reason },
      meta,
    });
  }
}
