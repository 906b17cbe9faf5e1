import { expect, test } from '@jest/globals';
import { type Progress } from '@sitlog/views';
import { Receipts } from './receipts.js';

function following(position: bigint | undefined) {
  let heard: (progress: Progress) => void = () => undefined;
  const views = {
    progress: { position, events: 0, built: true } as Progress,
    onProgress: (listener: (progress: Progress) => void) => {
      heard = listener;
      return () => undefined;
    },
  };
  const moveTo = (to: bigint): void => {
    views.progress = { ...views.progress, position: to };
    heard(views.progress);
  };
  return { receipts: new Receipts(views), moveTo };
}

test('remembers of each situation the last receipt that the views do not hold, and no more', () => {
  const { receipts, moveTo } = following(undefined);
  receipts.note('A', 5n);
  receipts.note('A', 3n);
  receipts.note('B', 9n);
  expect([receipts.newest('A'), receipts.newest('B'), receipts.newest('C')]).toEqual([
    5n,
    9n,
    undefined,
  ]);
  expect(receipts.newest()).toBe(9n);
  moveTo(5n);
  expect([receipts.newest('A'), receipts.newest('B'), receipts.size]).toEqual([undefined, 9n, 1]);
  moveTo(12n);
  expect([receipts.newest(), receipts.size]).toEqual([undefined, 0]);
  receipts.note('A', 12n);
  expect(receipts.size).toBe(0);
});
