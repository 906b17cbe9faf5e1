import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Derived, RULE_SET } from '@sitlog/board';
import { FACETS } from '@sitlog/situation';
import { readBoard } from '@sitlog/views';
import { wire, wireMoment } from '../reading/entry-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadBoardQuery } from './read-board.query.js';

/** Read the board. */
@QueryHandler(ReadBoardQuery)
export class ReadBoardHandler implements IQueryHandler<ReadBoardQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, moments }: ReadBoardQuery): Promise<Readonly<Record<string, unknown>>> {
    const asked = await this.reader.moments(code, moments);
    const propositions = readBoard(asked.db, asked.situation, asked);
    const byFacet = Map.groupBy(propositions, (proposition) => proposition.facet);
    return {
      ...statedMoments(asked),
      ruleSet: RULE_SET,
      facets: FACETS.flatMap((facet) => {
        const own = byFacet.get(facet);
        return own === undefined ? [] : [{ facet, propositions: own.map(propositionView) }];
      }),
    };
  }
}

function propositionView({ facet, ...derived }: Derived): Readonly<Record<string, unknown>> {
  return {
    ...derived,
    values: derived.values.map((value) => ({ ...value, since: wire(value.since) })),
    possible: derived.possible.map(({ from, to, ...possible }) => ({
      ...possible,
      from: wireMoment(from),
      to: wireMoment(to),
    })),
    since: derived.since === undefined ? null : wire(derived.since),
  };
}
