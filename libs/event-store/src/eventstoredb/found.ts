import { type ResolvedEvent } from '@eventstore/db-client';
import { type Page } from '../reading/paged-log.js';
import { type RecordedEvent } from '../port/port.js';

/** What a read has found: events of this log, and how many of anybody. */
export interface Found {
  readonly events: readonly RecordedEvent[];
  readonly count: number;
  /** The place of the last event, whose ever it was. */
  readonly until: number | undefined;
}

/** Of a read that brought nothing. */
export const NOTHING: Found = { events: [], count: 0, until: undefined };

/** A page of a stream. */
export function pageOf({ events, until }: Found, more: boolean): Page {
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
export function cut(page: Page, upTo: number, limit: number): Page {
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
