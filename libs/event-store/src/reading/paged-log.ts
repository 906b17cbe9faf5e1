import { setImmediate as nextTurn } from 'node:timers/promises';
import { type WitnessLookup } from './continues.js';
import { EventStoreError } from '../port/event-store-error.js';
import {
  type Json,
  type LogRange,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamRange,
} from '../port/port.js';
import { type PreparedEvent } from '../append/prepared-append.js';

/** The most events that are read at one go. */
export const PAGE_EVENTS = 500;

/** An event with its place, its payload still JSON text. */
export interface SerializedEvent extends PreparedEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: number;
}

/** Some events in order; `more` when the range may hold further ones. */
export interface EventPage {
  readonly events: readonly RecordedEvent[];
  readonly more: boolean;
  /** The last place that was looked at, if it is not that of the last event: something else stands there. */
  readonly until?: number;
}

/** What an engine must be able to look up, at one go and without leaving anything open. */
export interface PagedLog extends WitnessLookup {
  /** How often the way to the log broke: behind a break it may be another log. */
  readonly interruptions?: number;
  pageOfStream(stream: string, from: Revision, to: Revision): EventPage | Promise<EventPage>;
  pageOfAll(after: number, upTo: number, limit: number): EventPage | Promise<EventPage>;
}

/** Reads one stream page by page, as `EventStore.readStream` promises. */
export async function* readStream(
  log: PagedLog,
  stream: string,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: StreamRange = {},
): AsyncGenerator<RecordedEvent, void, undefined> {
  let next = Math.max(from, 0);
  for (;;) {
    const page = await log.pageOfStream(stream, next, to);
    refuseGap(stream, next, page);
    yield* page.events;
    if (!page.more) return;
    next += page.events.length;
    await nextTurn();
  }
}

function refuseGap(stream: string, from: Revision, { events, until = -1 }: EventPage): void {
  const hole = events.findIndex(({ revision }, at) => revision !== from + at);
  const next = from + (hole === -1 ? events.length : hole);
  if (hole === -1 && until < next) return;
  const words = `stream ${stream} does not hold its event of revision ${next} any more`;
  throw new EventStoreError('stream-gap', words);
}

/** Reads the whole log page by page, as `EventStore.readAll` promises. */
export async function* readAll(
  log: PagedLog,
  { after, upTo, limit = Number.MAX_SAFE_INTEGER, goesOn = always }: LogRange = {},
): AsyncGenerator<RecordedEvent, void, undefined> {
  const end = placeOf(upTo, Number.MAX_SAFE_INTEGER);
  let last = placeOf(after, 0);
  let wanted = limit;
  while (wanted > 0) {
    const page = await log.pageOfAll(last, end, Math.min(wanted, PAGE_EVENTS));
    yield* page.events;
    last = endOfPage(page) ?? end;
    wanted = page.more && goesOn(BigInt(last)) ? wanted - page.events.length : 0;
    await nextTurn();
  }
}

const always = (): boolean => true;

/** The last place that a page was looked through to; undefined where it is empty. */
export function endOfPage({ until, events }: EventPage): number | undefined {
  const last = events.at(-1);
  return until ?? (last === undefined ? undefined : Number(last.position));
}

/** The event as its readers get it: a copy of their own. */
export function recordedEvent(event: SerializedEvent): RecordedEvent {
  return {
    id: event.id,
    type: event.type,
    data: JSON.parse(event.data) as Json,
    metadata: JSON.parse(event.metadata) as Json,
    stream: event.stream,
    revision: event.revision,
    position: BigInt(event.position),
  };
}

function placeOf(position: Position | undefined, otherwise: number): number {
  return position === undefined ? otherwise : Number(position);
}
