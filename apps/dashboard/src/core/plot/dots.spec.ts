import { describe, expect, it } from '@jest/globals';
import { type OutlineResponse } from '@sitlog/api-types';
import { arrivals, dotsOf, inView, kinds, lastBefore, newlyInView, nextArrival } from './dots.js';

const HOUR = 3_600_000;

interface Given {
  readonly from?: number;
  readonly to?: number;
  readonly recorded: number;
  readonly flags?: number;
}

/** A page with entries whose moments are given in hours. */
function page(...entries: readonly Given[]): OutlineResponse {
  const hours = (at: number | undefined): number | null => (at === undefined ? null : at * HOUR);
  return {
    knownAt: '1970-01-01T00:00:00Z',
    columns: {
      ordinal: entries.map((_, i) => i + 1),
      happenedFrom: entries.map(({ from }) => hours(from)),
      happenedTo: entries.map(({ to }) => hours(to)),
      recordedAt: entries.map(({ recorded }) => recorded * HOUR),
      flags: entries.map(({ flags = 0 }) => flags),
    },
  } as unknown as OutlineResponse;
}

const happened = (given: Given): number => (dotsOf([page(given)]).happened[0] ?? NaN) / HOUR;

describe('the dots', () => {
  it('stand at the latest moment at which an entry can have happened', () => {
    expect(happened({ from: 1, to: 2, recorded: 5 })).toBe(2);
    expect(happened({ from: 1, to: 9, recorded: 5 })).toBe(5);
    expect(happened({ from: 1, recorded: 5 })).toBe(5);
    expect(happened({ recorded: 5 })).toBe(5);
  });

  it('stand at the beginning of what lay ahead', () => {
    expect(happened({ from: 7, to: 9, recorded: 5 })).toBe(7);
  });

  it('are those of all pages, and know the last moment of recording', () => {
    const dots = dotsOf([page({ to: 1, recorded: 1 }), page({ to: 2, recorded: 3 })]);
    expect([dots.count, dots.latest]).toEqual([2, 3 * HOUR]);
  });
});

describe('what is in view', () => {
  const dots = dotsOf([
    page({ from: 1, to: 2, recorded: 5 }, { to: 4, recorded: 4 }, { from: 7, to: 9, recorded: 5 }),
  ]);
  const at = (valid: number, known: number) => ({ valid: valid * HOUR, known: known * HOUR });

  it('was recorded by the one clock and may have happened by the other', () => {
    expect(inView(dots, at(3, 5))).toEqual({ all: 2, open: 1 });
    expect(inView(dots, at(3, 4))).toEqual({ all: 1, open: 1 });
    expect(inView(dots, at(9, 9))).toEqual({ all: 3, open: 0 });
  });

  it('is told apart from what was in view before', () => {
    expect(newlyInView(dots, at(3, 4), at(9, 9))).toEqual([0, 2]);
    expect(newlyInView(dots, at(9, 9), at(3, 4))).toEqual([]);
  });
});

describe('the stops', () => {
  const dots = dotsOf([page({ to: 1, recorded: 5 }, { from: 7, recorded: 5 }, { recorded: 4 })]);

  it('are where entries come into the light, whichever way the clocks go on', () => {
    expect([...arrivals(dots, { kind: 'together' })]).toEqual([
      4 * HOUR + 1,
      5 * HOUR + 1,
      7 * HOUR,
    ]);
    expect([...arrivals(dots, { kind: 'valid' })]).toEqual([HOUR, 4 * HOUR, 7 * HOUR]);
    expect([...arrivals(dots, { kind: 'apart', lead: 2 * HOUR })]).toEqual(
      [3 * HOUR + 1, 4 * HOUR, 7 * HOUR].sort((a, b) => a - b),
    );
  });

  it('are found before and after a moment, never at it', () => {
    const stops = Float64Array.of(1, 3, 3, 7);
    expect([0, 1, 3, 7].map((from) => nextArrival(stops, from))).toEqual([1, 3, 7, undefined]);
    expect([8, 7, 3, 1].map((from) => lastBefore(stops, from))).toEqual([7, 3, 1, undefined]);
  });
});

it('counts what is late, ahead and retracted', () => {
  const dots = dotsOf([
    page({ to: 1, recorded: 2 }, { from: 7, recorded: 5, flags: 32 }, { recorded: 4, flags: 1 }),
  ]);
  expect(kinds(dots)).toEqual({ late: 1, ahead: 1, retracted: 1 });
});
