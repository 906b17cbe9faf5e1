import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { boardChecks } from '@sitlog/board';
import { readBoard } from '@sitlog/views';
import { checksAt, UNVERIFIED_HOURS } from '../reading/checks-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadLogHealthQuery } from './read-log-health.query.js';

/** Read what a watch officer looks after. */
@QueryHandler(ReadLogHealthQuery)
export class ReadLogHealthHandler implements IQueryHandler<ReadLogHealthQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadLogHealthQuery): Promise<Readonly<Record<string, unknown>>> {
    const { unverifiedHours = UNVERIFIED_HOURS, ...moments } = asked;
    const at = await this.reader.moments(code, moments);
    const { db, situation } = at;
    return {
      ...statedMoments(at),
      unverifiedHours,
      checks: checksAt(db, situation, at, unverifiedHours),
      ...boardChecks(readBoard(db, situation, at)),
    };
  }
}
