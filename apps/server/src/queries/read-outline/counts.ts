import { type OutlineResponse } from '@sitlog/contract';
import { NONE } from '@sitlog/filters';
import { countTimeline, sizeOfTimeline, type TimelineFilter } from '@sitlog/views';
import { type QueryContext } from '../../query-side/moments/query-context.js';

/** How many entries there are at the moments, how many of them match, and these counted by what they are. */
export function countsOf(
  at: QueryContext,
  filter: TimelineFilter,
): Pick<OutlineResponse, 'total' | 'all' | 'counts'> {
  const { total, by } = countTimeline(at.db, { ...at, filter });
  const isNarrowed = Object.keys(filter).length > 0;
  return {
    total,
    all: isNarrowed ? sizeOfTimeline(at.db, { ...at, filter: {} }) : total,
    counts: {
      family: named(by.family),
      origin: named(by.origin),
      place: named(by.place),
      mode: named(by.mode),
      verification: named(by.verification),
    },
  };
}

function named(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const { '': without, ...others } = Object.fromEntries(counts);
  return without === undefined ? others : { ...others, [NONE]: without + (others[NONE] ?? 0) };
}
