import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PreferFigureRequest } from '@sitlog/contract';
import { type FigureChoice } from '@sitlog/situation';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { PreferFigureCommand } from './prefer-figure.command.js';

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

/** The figure that a request names. */
function choiceIn({ figure, measure = '', scope = '' }: PreferFigureRequest): FigureChoice {
  return figure === undefined ? { measure, scope } : { index: figure };
}
