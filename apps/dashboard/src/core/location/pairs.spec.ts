import { describe, expect, it } from '@jest/globals';
import { earlierPair } from './pairs.js';

const to = { validAt: '2016-12-14T08:30:00.000000Z', knownAt: 'rev:62' };

describe('the earlier pair of a comparison', () => {
  it('is an hour or a day before, as known then', () => {
    const hour = '2016-12-14T07:30:00.000Z';
    expect(earlierPair('lastHour', to, undefined)).toEqual({ validAt: hour, knownAt: hour });
    const day = '2016-12-13T08:30:00.000Z';
    expect(earlierPair('lastDay', to, undefined)).toEqual({ validAt: day, knownAt: day });
  });

  it('is the same moment in the world as it was known at that moment', () => {
    expect(earlierPair('knownThen', to, undefined)).toEqual({
      validAt: to.validAt,
      knownAt: to.validAt,
    });
  });

  it('is what was last seen here, by revision, or nothing', () => {
    const seen = { validAt: '2016-12-14T06:00:00.000000Z', knownRevision: 45 };
    expect(earlierPair('sinceVisit', to, seen)).toEqual({
      validAt: seen.validAt,
      knownAt: 'rev:45',
    });
    expect(earlierPair('sinceVisit', to, undefined)).toBeUndefined();
  });
});
