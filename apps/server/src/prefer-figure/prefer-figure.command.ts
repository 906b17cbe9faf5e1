import { Command } from '@nestjs/cqrs';
import { type PreferFigureRequest } from '@sitlog/contract';
import { type PreferFigure } from '@sitlog/situation';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Prefers a figure to the others that count the same, or takes that back. */
export class PreferFigureCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly act: PreferFigure['kind'],
    readonly body: PreferFigureRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
