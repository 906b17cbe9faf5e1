import {
  type EventStore,
  openMemoryEventStore,
  type RecordedEvent,
  witnessOf,
} from '@sitlog/event-store';
import {
  INITIAL_CORE,
  LOG_CONTINUED,
  readStored,
  type SituationCore,
  situationOfStream,
  situationStream,
} from '@sitlog/situation';
import { SituationFold } from '../../command-side/aggregate/situation-fold.js';
import { type Seen } from '../seen.js';

/** All events of a log, in order. */
export async function eventsOf(store: EventStore): Promise<readonly RecordedEvent[]> {
  return Array.fromAsync(store.readAll());
}

/** A log put back to what it was when it held only these events. */
export async function restored(events: readonly RecordedEvent[]): Promise<EventStore> {
  const store = openMemoryEventStore();
  for (const { stream, revision, id, type, data, metadata } of events) {
    const event = { id, type, data, metadata };
    await store.append(stream, [event], revision === 0 ? 'no-stream' : revision - 1);
  }
  return store;
}

/** What views have seen that took these events. */
export function seenIn(events: readonly RecordedEvent[]): Seen {
  const of = (situation: string): readonly RecordedEvent[] =>
    events.filter(({ stream }) => stream === situationStream(situation));
  const all = [...new Set(events.flatMap(({ stream }) => situationOfStream(stream) ?? []))];
  const newest = [...new Map(events.map((event) => [event.stream, event])).values()];
  return {
    witnesses: (limit) =>
      newest
        .toSorted((a, b) => Number(b.position - a.position))
        .slice(0, limit)
        .map(witnessOf),
    incarnation: () => (events.findLast(({ type }) => type === LOG_CONTINUED) ?? events[0])?.id,
    found: () => undefined,
    situations: () => all,
    situation: (id) => {
      const last = of(id).at(-1);
      return last && { core: coreOf(of(id)), last: { revision: last.revision, id: last.id } };
    },
    placeOf: (id, revision) => {
      const event = of(id)[revision];
      if (event === undefined) return undefined;
      const reading = readStored(event);
      const recordedAt = reading.kind === 'event' ? reading.event.recordedAt : 0;
      return { position: event.position, recordedAt, type: event.type };
    },
    beyond: (position) => all.filter((id) => (of(id).at(-1)?.position ?? 0n) > (position ?? 0n)),
  };
}

function coreOf(events: readonly RecordedEvent[]): SituationCore {
  const folded = new SituationFold(() => undefined);
  for (const event of events) folded.take(event);
  return events.length === 0 ? INITIAL_CORE : folded.core;
}
