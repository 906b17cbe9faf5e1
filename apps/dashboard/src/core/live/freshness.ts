import { type TickFrame } from '@sitlog/api-types';

/** Without a tick for so long nobody knows whether the screen is fresh (docs/guides/live.md). */
export const LONGEST_SILENCE_MS = 12_500;

/** How far the screen can be trusted. */
export type Truth =
  | { readonly state: 'connecting' }
  | { readonly state: 'live'; readonly behindMs: number }
  /** The stream is live, but something of the screen could not be read. */
  | { readonly state: 'partial' }
  | { readonly state: 'catching-up'; readonly toGo: number }
  | { readonly state: 'stale'; readonly since: number; readonly why: 'store' | 'views' }
  | { readonly state: 'offline'; readonly since: number };

/** What is known of the stream, in milliseconds of one monotonic clock and of the wall clock. */
export interface Heard {
  readonly tick: TickFrame | undefined;
  /** Wall clock at the last tick; the start of waiting before the first. */
  readonly at: number;
  /** Of the connection: what was the last thing that happened to it. */
  readonly connection: 'opening' | 'open' | 'lost';
  readonly knownRevision: number;
}

/** Derived from the place of our data and from heartbeats, never from the socket alone. */
export function truthOf(heard: Heard, now: number): Truth {
  const silence = now - heard.at;
  if (heard.tick === undefined) {
    const isWaiting = heard.connection === 'opening' && silence <= LONGEST_SILENCE_MS;
    return isWaiting ? { state: 'connecting' } : { state: 'offline', since: heard.at };
  }
  if (heard.connection === 'lost' || silence > LONGEST_SILENCE_MS) {
    return { state: 'offline', since: heard.at };
  }
  return truthOfTick(heard.tick, heard.knownRevision, silence);
}

function truthOfTick(tick: TickFrame, knownRevision: number, behindMs: number): Truth {
  const { store, views, behind } = tick;
  if (store.state !== 'connected') {
    return { state: 'stale', since: Date.parse(store.answeredAt ?? store.since), why: 'store' };
  }
  if (views.state !== 'following') {
    return { state: 'stale', since: Date.parse(tick.now), why: 'views' };
  }
  const toGo = tick.knownRevision - knownRevision;
  return behind || toGo > 0
    ? { state: 'catching-up', toGo: Math.max(toGo, 0) }
    : { state: 'live', behindMs };
}

/** What is live is so as a whole, or not at all. */
export function withFailing(truth: Truth, failing: number): Truth {
  return truth.state === 'live' && failing > 0 ? { state: 'partial' } : truth;
}
