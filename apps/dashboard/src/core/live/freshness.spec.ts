import { describe, expect, it } from '@jest/globals';
import { type TickFrame } from '@sitlog/api-types';
import { type Heard, LONGEST_SILENCE_MS, truthOf, withFailing } from './freshness.js';

const tick: TickFrame = {
  now: '2026-11-24T12:00:00.000000Z',
  position: '83',
  head: '83',
  store: { state: 'connected', since: '2026-11-24T08:00:00.000000Z', answeredAt: null },
  views: { state: 'following' },
  behind: false,
  knownRevision: 82,
  marking: 'TLP:AMBER',
};
const heard: Heard = { tick, at: 1_000, connection: 'open', knownRevision: 82 };

describe('the truth about the screen', () => {
  it('is live while ticks come and nothing is missing', () => {
    expect(truthOf(heard, 3_000)).toEqual({ state: 'live', behindMs: 2_000 });
  });

  it('is offline once ticks stay away, although the connection still seems open', () => {
    expect(truthOf(heard, 1_001 + LONGEST_SILENCE_MS)).toEqual({ state: 'offline', since: 1_000 });
    expect(truthOf({ ...heard, connection: 'lost' }, 1_100).state).toBe('offline');
  });

  it('is catching up while the server holds more than the screen, or less than the log', () => {
    expect(truthOf({ ...heard, knownRevision: 80 }, 1_100)).toEqual({
      state: 'catching-up',
      toGo: 2,
    });
    const behind = { ...heard, tick: { ...tick, behind: true } };
    expect(truthOf(behind, 1_100)).toEqual({ state: 'catching-up', toGo: 0 });
  });

  it('is stale since the log last answered, or while the views stand still', () => {
    const store = {
      state: 'away',
      since: '2026-11-24T11:00:00Z',
      answeredAt: '2026-11-24T10:59:00Z',
    } as const;
    expect(truthOf({ ...heard, tick: { ...tick, store } }, 1_100)).toEqual({
      state: 'stale',
      since: Date.parse('2026-11-24T10:59:00Z'),
      why: 'store',
    });
    const views = { state: 'failed' } as const;
    expect(truthOf({ ...heard, tick: { ...tick, views } }, 1_100)).toMatchObject({
      state: 'stale',
      why: 'views',
    });
  });

  it('does not claim to be offline before it had a chance to connect', () => {
    const opening: Heard = { tick: undefined, at: 0, connection: 'opening', knownRevision: -1 };
    expect(truthOf(opening, 1_000)).toEqual({ state: 'connecting' });
    expect(truthOf(opening, LONGEST_SILENCE_MS + 1).state).toBe('offline');
  });

  it('is never live beside something that could not be read', () => {
    const live = truthOf(heard, 1_100);
    expect(withFailing(live, 1)).toEqual({ state: 'partial' });
    expect(withFailing(live, 0)).toEqual(live);
    const offline = truthOf({ ...heard, connection: 'lost' }, 1_100);
    expect(withFailing(offline, 1)).toEqual(offline);
  });
});
