import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { toContent } from '../entry-input/to-content.js';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { LogEntryCommand } from './log-entry.command.js';

/** Log an entry. */
@CommandHandler(LogEntryCommand)
export class LogEntryHandler implements ICommandHandler<LogEntryCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, body, meta }: LogEntryCommand): Promise<ReceiptAnswer> {
    return recorded(this.writers, code, {
      command: { kind: 'log-entry', ...toContent(body) },
      meta,
      recordedAt: body.recordedAt,
    });
  }
}
