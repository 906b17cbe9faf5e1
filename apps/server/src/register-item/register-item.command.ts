import { Command } from '@nestjs/cqrs';
import { type Register, type RegisterItem } from '@sitlog/situation';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** An item for a register, under its id. */
export interface Registration {
  readonly register: Register;
  readonly id: string;
  readonly item: RegisterItem;
  readonly recordedAt?: string | undefined;
}

/** Puts a source, an actor, a place or a subject on the register, or changes it. Answers nothing when it stands there so. */
export class RegisterItemCommand extends Command<ReceiptAnswer | undefined> {
  constructor(
    readonly code: string,
    readonly registration: Registration,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
