import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { RULE_SET } from '@sitlog/board';
import { readDemands } from '@sitlog/views';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { alertView, demandView, forecastView } from '../reading/talks-view.js';
import { ReadDemandsQuery } from './read-demands.query.js';

/** Read demands, deadlines and forecasts. */
@QueryHandler(ReadDemandsQuery)
export class ReadDemandsHandler implements IQueryHandler<ReadDemandsQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, moments }: ReadDemandsQuery): Promise<Readonly<Record<string, unknown>>> {
    const asked = await this.reader.moments(code, moments);
    const talks = readDemands(asked.db, asked.situation, asked);
    return {
      ...statedMoments(asked),
      ruleSet: RULE_SET,
      demands: talks.demands.map(({ setAside, ...demand }) => ({
        ...demandView(demand),
        setAside,
      })),
      forecasts: talks.forecasts.map(forecastView),
      raised: talks.raised.map(alertView),
      setAside: talks.setAside,
    };
  }
}
