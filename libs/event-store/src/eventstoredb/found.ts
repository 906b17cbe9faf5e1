import { type ResolvedEvent } from '@eventstore/db-client';
import { type EventPage } from '../reading/paged-log.js';
import { type RecordedEvent } from '../port/port.js';

/** What a read has found: events of this log, and how many of anybody. */
export interface FoundEvents {
  readonly events: readonly RecordedEvent[];
  readonly count: number;
  /** The place of the last event, whose ever it was. */
  readonly until: number | undefined;
}

/** Of a read that brought nothing. */
export const NOTHING: FoundEvents = { events: [], count: 0, until: undefined };

/** A page of a stream. */
export function pageOfFound({ events, until }: FoundEvents, more: boolean): EventPage {
  return { events, more, ...(until !== undefined && { until }) };
}

/** Where an event stands in the whole log. */
export function placeInLog({ event }: ResolvedEvent): number | undefined {
  return event?.position === undefined ? undefined : Number(event.position.commit);
}

/** Where an event stands in its stream. */
export function placeInStream({ event }: ResolvedEvent): number | undefined {
  return event === undefined ? undefined : Number(event.revision);
}

/** What of a page of the whole log is in the range that was asked for. */
export function cut(page: EventPage, upTo: number, limit: number): EventPage {
  const inRange = page.events.filter(({ position }) => position <= upTo);
  const events = inRange.slice(0, limit);
  const isCut = events.length < inRange.length;
  const isBeyond = inRange.length < page.events.length || (page.until ?? 0) >= upTo;
  const last = events.at(-1);
  return {
    events,
    more: isCut || (page.more && !isBeyond),
    ...(isCut && last !== undefined
      ? { until: Number(last.position) }
      : { until: page.until ?? 0 }),
  };
}
