import { describe, expect, it } from '@jest/globals';
import { type EventName, type Fact } from './events.js';
import { versionOf } from './envelope.js';
import { currentVersion, isReadable, upcast, type Upcasters, UPCASTERS } from './upcast.js';

/** A release in which closing has changed twice and reopening once. */
const LATER: Upcasters = {
  SituationClosed: [
    (data) => ({ reason: (data as { why: string }).why }),
    (data) => ({ ...(data as object), handover: [] }),
  ],
  SituationReopened: [(data) => ({ reason: String(data) })],
};
const closed = (version: number, data: unknown) => ({
  name: 'SituationClosed' as const,
  version,
  data,
});

describe('a payload of an earlier version', () => {
  it.each([
    [1, { why: 'it is over' }],
    [2, { reason: 'it is over' }],
    [3, { reason: 'it is over', handover: [] }],
  ])('is brought from version %d to the current one, step by step', (version, data) => {
    expect(upcast(closed(version, data), LATER)).toEqual({ reason: 'it is over', handover: [] });
  });

  it('goes through the steps of its own event only', () => {
    expect(upcast({ name: 'SituationReopened', version: 1, data: 7 }, LATER)).toEqual({
      reason: '7',
    });
    const sides = { opposing: [] };
    expect(upcast({ name: 'SidesDeclared', version: 1, data: sides }, LATER)).toBe(sides);
  });

  it('is left as it was stored', () => {
    const data = Object.freeze({ why: 'it is over' });
    upcast(closed(1, data), LATER);
    expect(data).toEqual({ why: 'it is over' });
  });
});

describe('a version that this release does not know', () => {
  it.each([0, -1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused: %d', (version) => {
    expect(() => upcast(closed(version, {}), LATER)).toThrow(RangeError);
  });

  it('is refused where it is no number', () => {
    expect(() => upcast(closed('1' as never, {}), LATER)).toThrow(RangeError);
    expect(() => upcast(closed(undefined as never, {}), LATER)).toThrow(RangeError);
  });

  it('is refused with the versions that it knows', () => {
    expect(() => upcast(closed(4, {}), LATER)).toThrow(
      'SituationClosed is stored in version 4; this release reads 1 to 3.',
    );
    expect(() => upcast({ name: 'SidesDeclared', version: 2, data: {} }, LATER)).toThrow(
      'SidesDeclared is stored in version 2; this release reads 1 to 1.',
    );
  });
});

describe('the version in which an event is stored', () => {
  it('is one more than there are steps', () => {
    expect(currentVersion('SituationClosed', LATER)).toBe(3);
    expect(currentVersion('SituationReopened', LATER)).toBe(2);
    expect(currentVersion('SidesDeclared', LATER)).toBe(1);
  });

  it('is that of this release', () => {
    const fact: Fact = { name: 'SituationClosed', data: { reason: 'it is over' } };
    expect(versionOf(fact)).toBe(currentVersion('SituationClosed'));
    expect(upcast({ ...fact, version: versionOf(fact) })).toBe(fact.data);
    for (const [name, steps] of Object.entries(UPCASTERS)) {
      expect(currentVersion(name as EventName)).toBe(steps.length + 1);
    }
  });
});

describe('what a release reads', () => {
  it.each([
    ['SituationClosed', 1, true],
    ['SituationClosed', 3, true],
    ['SituationClosed', 4, false],
    ['SituationClosed', 0, false],
    ['SituationClosed', 1.5, false],
    ['EntryLogged', 1, true],
    ['SituationPaused', 1, false],
    ['toString', 1, false],
  ])('%s in version %d: %s', (name, version, reads) => {
    expect(isReadable(name, version, LATER)).toBe(reads);
  });
});

describe('a situation that the first release opened', () => {
  it('has adopted the packs in which its codes stand', () => {
    const data = { code: 'ALE', name: 'East Aleppo', mode: 'actual', timeZone: 'UTC' };
    const packs = ['core', 'movement_and_aid', 'negotiation', 'conflict'];
    for (const name of ['SituationOpened', 'SituationContinued'] as const) {
      expect(upcast({ name, version: 1, data })).toMatchObject({
        ...data,
        packs: packs.map((pack) => ({ pack, version: 1, sha256: expect.any(String) })),
      });
    }
  });
});
