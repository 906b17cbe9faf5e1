import { countTimeline, sizeOfTimeline, type TimelineFilter } from '@sitlog/views';
import { type Asked } from '../reading/moments.js';
import { NONE } from '../reading/none.js';

/** How many entries there are at the moments, how many of them match, and these counted by what they are. */
export function countsOf(at: Asked, filter: TimelineFilter): Readonly<Record<string, unknown>> {
  const { total, by } = countTimeline(at.db, { ...at, filter });
  const isNarrowed = Object.keys(filter).length > 0;
  return {
    total,
    all: isNarrowed ? sizeOfTimeline(at.db, { ...at, filter: {} }) : total,
    counts: Object.fromEntries(Object.entries(by).map(([part, counts]) => [part, named(counts)])),
  };
}

function named(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const { '': without, ...others } = Object.fromEntries(counts);
  return without === undefined ? others : { ...others, [NONE]: without + (others[NONE] ?? 0) };
}
