import { Command } from '@nestjs/cqrs';
import { type LiftOverride, type OverrideProposition } from '@sitlog/situation';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Answers a proposition by hand, or ends that. */
export class OverridePropositionCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly asked: OverrideProposition | LiftOverride,
    readonly meta: RequestMeta,
    readonly recordedAt: string | undefined,
  ) {
    super();
  }
}
