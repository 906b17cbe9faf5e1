import { type SituationEvent } from '@sitlog/situation';

type Events = readonly SituationEvent[];

/** Reads what a history knew at a revision once: many valid moments are asked of each. */
export function knownOnce<T>(
  read: (known: Events) => T,
): (events: Events, knownRevision: number) => T {
  const found = new WeakMap<Events, Map<number, T>>();
  return (events, knownRevision) => {
    const byRevision = found.get(events) ?? new Map<number, T>();
    found.set(events, byRevision);
    const known =
      byRevision.get(knownRevision) ?? read(events.filter((one) => one.revision <= knownRevision));
    byRevision.set(knownRevision, known);
    return known;
  };
}
