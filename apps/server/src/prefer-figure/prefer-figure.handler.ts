import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { PreferFigureCommand } from './prefer-figure.command.js';
import { choiceIn } from './prefer-figure.request.js';

/** Prefer a figure, or take that back. */
@CommandHandler(PreferFigureCommand)
export class PreferFigureHandler implements ICommandHandler<PreferFigureCommand> {
  constructor(private readonly writers: SituationWriters) {}

  execute({ code, act, body, meta }: PreferFigureCommand): Promise<ReceiptAnswer> {
    const { entry: entryNo, reason, recordedAt } = body;
    return recorded(this.writers, code, {
      command: { kind: act, entryNo, figure: choiceIn(body), reason },
      meta,
      recordedAt,
    });
  }
}
