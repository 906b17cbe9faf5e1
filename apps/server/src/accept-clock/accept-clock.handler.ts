import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClockWatch } from '../clock/clock-watch.js';
import { Problem } from '../http/problem.js';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { AcceptClockCommand } from './accept-clock.command.js';

/** Accept by name that the clocks do not agree. */
@CommandHandler(AcceptClockCommand)
export class AcceptClockHandler implements ICommandHandler<AcceptClockCommand> {
  constructor(
    private readonly writers: SituationWriters,
    private readonly clocks: ClockWatch,
  ) {}

  async execute({ body, meta }: AcceptClockCommand): Promise<ReceiptAnswer> {
    const code = body.situation ?? this.clocks.reading().newest?.code;
    if (code === undefined) throw new Problem('clock-agrees');
    const command = { kind: 'accept-clock', reason: body.reason } as const;
    const receipt = await recorded(this.writers, code, { command, meta });
    this.clocks.look();
    return receipt;
  }
}
