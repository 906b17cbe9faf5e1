import { describe, expect, test } from '@jest/globals';
import { hour, hours } from '../../test/accounts.js';
import { certaintyAt } from './certainty.js';

describe('something that begins between 2 and 4', () => {
  test.each([
    [1, undefined],
    [2, 'possible'],
    [3, 'possible'],
    [4, 'definite'],
    [5, 'definite'],
  ])('at %i is %s', (now, placement) => {
    expect(certaintyAt(hours(2, 4), hour(now))).toBe(placement);
  });
});

describe('something that begins at a time that is open', () => {
  test('never is definite without a latest start, and always possible without an earliest', () => {
    expect(certaintyAt(hours(30, null), hour(48))).toBe('possible');
    expect(certaintyAt(hours(null, null), hour(48))).toBe('possible');
    expect(certaintyAt(hours(null, null), hour(1))).toBe('possible');
    expect(certaintyAt(hours(null, 4), hour(1))).toBe('possible');
  });
});
