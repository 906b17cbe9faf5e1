import { expect, it } from '@jest/globals';
import { pageAt } from './wall-pages.js';

it('turns the pages of a wall one after the other, and begins again', () => {
  const start = Date.parse('2016-12-14T08:00:00Z');
  const seconds = [0, 14, 15, 30, 44, 45];
  expect(seconds.map((second) => pageAt(start + second * 1000, 3))).toEqual([0, 0, 1, 2, 2, 0]);
  expect(seconds.map((second) => pageAt(start + second * 1000, 1))).toEqual([0, 0, 0, 0, 0, 0]);
});
