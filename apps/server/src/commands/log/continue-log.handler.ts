import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ContinuedLogResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { Accepting } from '../../continuity/accepting/accepting.js';
import { ContinueLogCommand } from './continue-log.command.js';

/** Accept that the log is not what it was. */
@CommandHandler(ContinueLogCommand)
export class ContinueLogHandler implements ICommandHandler<ContinueLogCommand> {
  constructor(private readonly accepting: Accepting) {}

  async execute({ body, meta }: ContinueLogCommand): Promise<ContinuedLogResponse> {
    const receipt = await this.accepting.log(body.reason, meta);
    const { recordedAt, position } = receipt;
    return { ...receipt, recordedAt: formatInstant(recordedAt), position: String(position) };
  }
}
