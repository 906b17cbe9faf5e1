import { describe, expect, test } from '@jest/globals';
import { isTimeZone } from './time-zone.js';

describe('a time zone', () => {
  test.each(['Asia/Damascus', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])(
    'is %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  test.each(['', '+02:00', 'asia/damascus', 'Mars/Base', 'Damascus', '2020-01-01T00:00[UTC]'])(
    'is not %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
