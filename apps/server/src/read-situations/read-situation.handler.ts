import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { countEntries, registersAt } from '@sitlog/views';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadSituationQuery } from './read-situations.query.js';

/** Read one situation with its registers. */
@QueryHandler(ReadSituationQuery)
export class ReadSituationHandler implements IQueryHandler<ReadSituationQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadSituationQuery): Promise<Readonly<Record<string, unknown>>> {
    const at = await this.reader.moments(code, asked);
    const { db, situation, knownRevision, opened } = at;
    const { validAt, ...moments } = statedMoments(at);
    const { registers, opposing, closed } = registersAt(db, situation, knownRevision);
    return {
      ...opened,
      ...moments,
      status: closed ? 'closed' : 'open',
      entries: countEntries(db, situation, knownRevision),
      sources: items(registers.source),
      actors: items(registers.actor),
      places: items(registers.place),
      subjects: items(registers.subject),
      opposing,
    };
  }
}

function items(register: ReadonlyMap<string, object>): readonly object[] {
  return [...register].map(([id, item]) => ({ id, ...item }));
}
