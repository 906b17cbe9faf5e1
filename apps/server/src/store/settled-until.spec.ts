import { expect, test } from '@jest/globals';
import { ALLOWED_SKEW } from '@sitlog/situation';
import { LONGEST_APPEND, settledUntil, type StoreEvidence } from './settled-until.js';

const NOW = 1_700_000_000_000_000;

function evidence(status: Partial<StoreEvidence['status']>, position = 7n): StoreEvidence {
  return {
    isShared: true,
    status: {
      state: 'connected',
      since: 0,
      answeredAt: NOW - 1,
      undisturbedSince: 0,
      head: 7n,
      ...status,
    },
    position,
    now: NOW,
    steadyFor: Infinity,
  };
}

test('of a log that only this process writes, the time alone decides', () => {
  const { status } = evidence({ answeredAt: undefined, undisturbedSince: undefined });
  const alone = { isShared: false, status, position: undefined, now: NOW, steadyFor: Infinity };
  expect(settledUntil(alone)).toBe(NOW - LONGEST_APPEND);
});

test('of a shared log, what it last answered to decides', () => {
  expect(settledUntil(evidence({}))).toBe(NOW - 1 - LONGEST_APPEND - 2 * ALLOWED_SKEW);
  expect(settledUntil(evidence({ head: undefined }))).toBe(
    NOW - 1 - LONGEST_APPEND - 2 * ALLOWED_SKEW,
  );
});

test('nothing is settled while the log is away, just back, or read only in part', () => {
  expect(settledUntil(evidence({ undisturbedSince: undefined }))).toBe(-Infinity);
  expect(settledUntil(evidence({ answeredAt: undefined }))).toBe(-Infinity);
  expect(settledUntil(evidence({ undisturbedSince: NOW - LONGEST_APPEND }))).toBe(-Infinity);
  expect(settledUntil(evidence({}, 6n))).toBe(-Infinity);
});

test('nothing is settled until what was under way when the clock was set must have ended', () => {
  const set = { ...evidence({}), steadyFor: LONGEST_APPEND - 1 };
  expect(settledUntil(set)).toBe(-Infinity);
  expect(settledUntil({ ...set, isShared: false })).toBe(-Infinity);
  expect(settledUntil({ ...set, steadyFor: LONGEST_APPEND })).toBeGreaterThan(0);
});
