import { describe, expect, test } from '@jest/globals';
import { rangeAsked } from './byte-range.js';

describe('a range of bytes', () => {
  test.each([
    ['bytes=0-126', { start: 0, end: 126 }],
    ['bytes=990-', { start: 990, end: 999 }],
    ['bytes=-10', { start: 990, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=999-5000', { start: 999, end: 999 }],
    ['Bytes = 1 - 2', { start: 1, end: 2 }],
  ])('%s of a thousand is given', (asked, range) => {
    expect(rangeAsked(asked, 1_000)).toEqual(range);
  });

  test.each([
    'bytes=1000-1001',
    'bytes=5-4',
    'bytes=-0',
    'bytes=-',
    'bytes=',
    'bytes=a-b',
    'bytes=0-1,5-6',
    'bytes=0x1-2',
  ])('%s of a thousand cannot be given', (asked) => {
    expect(rangeAsked(asked, 1_000)).toBeNull();
  });

  test.each([undefined, 'lines=1-2', ''])('%p is none', (asked) => {
    expect(rangeAsked(asked, 1_000)).toBeUndefined();
  });
});
