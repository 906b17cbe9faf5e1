import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { entryNumber, type Micros } from '@sitlog/situation';
import { readBoard, readLogHealth } from '@sitlog/views';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadLogHealthQuery } from './read-log-health.query.js';

const DEFAULT_HOURS = 24;
const HOUR: Micros = 3_600_000_000;

/** Read what a watch officer looks after. */
@QueryHandler(ReadLogHealthQuery)
export class ReadLogHealthHandler implements IQueryHandler<ReadLogHealthQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadLogHealthQuery): Promise<Readonly<Record<string, unknown>>> {
    const { unverifiedHours = DEFAULT_HOURS, ...moments } = asked;
    const at = await this.reader.moments(code, moments);
    const { db, situation, knownRevision, validAt } = at;
    const unverifiedSince = validAt - unverifiedHours * HOUR;
    const board = readBoard(db, situation, at);
    const ids = (test: (one: (typeof board)[number]) => boolean): readonly string[] =>
      board.filter(test).map(({ id }) => id);
    return {
      ...statedMoments(at),
      unverifiedHours,
      checks: readLogHealth(db, { situation, knownRevision, unverifiedSince }).map(
        ({ check, count, first }) => ({
          check,
          count,
          entries: first.map((ordinal) => entryNumber(code, ordinal)),
        }),
      ),
      contested: ids(({ state, override }) => (override?.derivedState ?? state) === 'contested'),
      stale: ids(({ stale }) => stale),
    };
  }
}
