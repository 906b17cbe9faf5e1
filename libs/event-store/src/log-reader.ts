import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Bell } from './bell.js';
import {
  type Followed,
  type Json,
  type LogRange,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamRange,
} from './port.js';
import { type PreparedEvent } from './prepared-append.js';

/** The most events that are read at one go. */
export const PAGE_EVENTS = 500;

/** An event with its place, its payload still JSON text. */
export interface StoredEvent extends PreparedEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: number;
}

/** Some events in order; `more` when the range may hold further ones. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  readonly more: boolean;
  /** Where the next page of the whole log begins, if not after this one's last event. */
  readonly until?: number;
}

/** What an engine must be able to look up, at one go and without leaving anything open. */
export interface PagedLog {
  pageOfStream(stream: string, from: Revision, to: Revision): Page | Promise<Page>;
  pageOfAll(after: number, upTo: number, limit: number): Page | Promise<Page>;
}

/** Reads one stream page by page, as `EventStore.readStream` promises. */
export async function* readStream(
  log: PagedLog,
  stream: string,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: StreamRange = {},
): AsyncGenerator<RecordedEvent, void, undefined> {
  let next = from;
  for (;;) {
    const page = await log.pageOfStream(stream, next, to);
    yield* page.events;
    if (!page.more) return;
    next = (page.events.at(-1)?.revision ?? to) + 1;
    await nextTurn();
  }
}

/** Reads the whole log page by page, as `EventStore.readAll` promises. */
export async function* readAll(
  log: PagedLog,
  { after, upTo, limit = Number.MAX_SAFE_INTEGER }: LogRange = {},
): AsyncGenerator<RecordedEvent, void, undefined> {
  const end = upTo === undefined ? Number.MAX_SAFE_INTEGER : Number(upTo);
  let last = start(after);
  let wanted = limit;
  while (wanted > 0) {
    const page = await log.pageOfAll(last, end, Math.min(wanted, PAGE_EVENTS));
    yield* page.events;
    if (!page.more) return;
    last = endOf(page) ?? end;
    wanted -= page.events.length;
    await nextTurn();
  }
}

/** Reads on for ever, as `EventStore.follow` promises; the bell rings when there may be new events. */
export async function* follow(
  log: PagedLog,
  bell: Bell,
  { after, signal }: { readonly after: Position | undefined; readonly signal: AbortSignal },
): AsyncGenerator<Followed, void, undefined> {
  let last = after;
  let looked = start(after);
  let behind = true;
  while (!hasEnded(signal)) {
    const rings = bell.rings;
    const page = await log.pageOfAll(looked, Number.MAX_SAFE_INTEGER, PAGE_EVENTS);
    for (const event of page.events) {
      if (hasEnded(signal)) return;
      last = event.position;
      behind = true;
      yield { kind: 'event', event };
    }
    looked = endOf(page) ?? looked;
    if (leadsOn(page)) {
      await nextTurn();
      continue;
    }
    if (behind && !hasEnded(signal)) yield { kind: 'caught-up', position: last };
    behind = false;
    await bell.waitBeyond(rings, signal);
  }
}

// A function of its own: the compiler takes it that a signal does not change during a yield.
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}

function leadsOn({ events, more }: Page): boolean {
  return more || events.length > 0;
}

function endOf({ until, events }: Page): number | undefined {
  const last = events.at(-1);
  return until ?? (last === undefined ? undefined : Number(last.position));
}

/** The event as its readers get it: a copy of their own. */
export function recordedEvent(event: StoredEvent): RecordedEvent {
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

function start(after: Position | undefined): number {
  return after === undefined ? 0 : Number(after);
}
