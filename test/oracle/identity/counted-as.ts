import { type SituationEvent } from '@sitlog/situation';

/** What a registered source or actor counts as after some events: itself, or the last of those into which it was merged. */
export type CountedAs = (id: string) => string;

/** What sources count as, as of all these events. */
export function sourcesCountAs(events: readonly SituationEvent[]): CountedAs {
  return followed((id) => lastOf(events, id, ['SourceMerged', 'SourceUnmerged']));
}

/** What actors count as, as of all these events. */
export function actorsCountAs(events: readonly SituationEvent[]): CountedAs {
  return followed((id) => lastOf(events, id, ['ActorMerged', 'ActorUnmerged']));
}

/** Into what an id was merged last; undefined where it never was, or stands for itself again. */
function lastOf(
  events: readonly SituationEvent[],
  id: string,
  names: readonly SituationEvent['name'][],
): string | undefined {
  const last = events.findLast(
    ({ name, data }) => names.includes(name) && 'id' in data && data.id === id,
  );
  return last !== undefined && 'into' in last.data ? last.data.into : undefined;
}

// The record refuses rings, so the way has an end.
function followed(next: (id: string) => string | undefined): CountedAs {
  return (id) => {
    const into = next(id);
    return into === undefined ? id : followed(next)(into);
  };
}
