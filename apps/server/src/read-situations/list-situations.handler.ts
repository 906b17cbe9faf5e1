import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { formatInstant, type SituationCore } from '@sitlog/situation';
import { listSituations } from '@sitlog/views';
import { Reader } from '../reading/reader.js';
import { ListSituationsQuery, type SituationView } from './read-situations.query.js';

/** List situations. */
@QueryHandler(ListSituationsQuery)
export class ListSituationsHandler implements IQueryHandler<ListSituationsQuery> {
  constructor(private readonly reader: Reader) {}

  async execute(): Promise<readonly SituationView[]> {
    const db = await this.reader.views.at();
    return listSituations(db).flatMap(({ core }) => situationView(core) ?? []);
  }
}

/** A situation as it is answered; undefined before it is opened. */
export function situationView(core: SituationCore): SituationView | undefined {
  if (core.opened === undefined) return undefined;
  return {
    ...core.opened,
    status: core.closed ? 'closed' : 'open',
    entries: core.lastOrdinal,
    revision: core.revision,
    lastRecordedAt: formatInstant(core.lastRecordedAt),
  };
}
