import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { coreOf, registersAt } from '@sitlog/views';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { situationView } from './list-situations.handler.js';
import { ReadSituationQuery } from './read-situations.query.js';

/** Read one situation with its registers. */
@QueryHandler(ReadSituationQuery)
export class ReadSituationHandler implements IQueryHandler<ReadSituationQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadSituationQuery): Promise<Readonly<Record<string, unknown>>> {
    const at = await this.reader.moments(code, asked);
    const core = coreOf(at.db, at.situation);
    const { validAt, ...moments } = statedMoments(at);
    const { registers, opposing } = registersAt(at.db, at.situation, at.knownRevision);
    return {
      ...(core === undefined ? {} : situationView(core)),
      ...moments,
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
