import { type FiltersAsked, momentSpanIn, NONE } from '@sitlog/filters';
import { entryNumber, ordinalOf } from '@sitlog/situation';
import { type TimelineFilter } from '@sitlog/views';

const MINUTE = 60_000_000;

/** What entries of a situation are narrowed to, as the views take it. */
export function filterOf(code: string, asked: FiltersAsked): TimelineFilter {
  const { actor, place, status, lateBy, during, recorded, numbers, ...same } = asked;
  const asAsked: Pick<TimelineFilter, keyof typeof same> = withoutGaps(same);
  const translated = withoutGaps({
    actor: actor === NONE ? null : actor,
    place: place === NONE ? null : place,
    retracted: status === undefined ? undefined : status === 'retracted',
    lateBy: lateBy === undefined ? undefined : lateBy * MINUTE,
    during: during === undefined ? undefined : momentSpanIn(during),
    recorded: recorded === undefined ? undefined : momentSpanIn(recorded),
    ordinals: numbers === undefined ? undefined : ordinalsIn(code, numbers),
  });
  return { ...asAsked, ...translated };
}

/** Numbers of another situation name no entry of this one. */
function ordinalsIn(code: string, numbers: string): readonly number[] {
  return numbers
    .split(',')
    .filter((entryNo) => entryNumber(code, ordinalOf(entryNo)) === entryNo)
    .map(ordinalOf);
}

/** The fields that were sent: the others stand in the request as undefined. */
export function withoutGaps<T extends object>(
  fields: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
