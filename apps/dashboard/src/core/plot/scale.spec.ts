import { describe, expect, it } from '@jest/globals';
import { type Dots } from './dots.js';
import { momentOf, overlap, type AxisSpan, scalesOf, shareOf, ticksOf } from './scale.js';

const HOUR = 3_600_000;
const YEAR = 8_766 * HOUR;

function dots(recorded: readonly number[], happened = recorded): Dots {
  return {
    count: recorded.length,
    ordinal: Int32Array.from(recorded.keys()),
    from: Float64Array.from(happened),
    happened: Float64Array.from(happened),
    recorded: Float64Array.from(recorded),
    flags: new Uint16Array(recorded.length),
    latest: Math.max(...recorded),
  };
}

/** The one scale of both sides. */
function spanOf(of: Dots): AxisSpan {
  const { along, up } = scalesOf(of);
  expect(along).toEqual(up);
  return up;
}

describe('the stretch that is drawn', () => {
  const hours = Array.from({ length: 30 }, (_, i) => i * HOUR);

  it('holds all that was recorded, with some air', () => {
    const { from, to } = spanOf(dots(hours));
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(29 * HOUR);
    expect(to).toBeLessThan(31 * HOUR);
  });

  it('leaves out one entry years later, and what happened long before', () => {
    const { from, to } = spanOf(
      dots([...hours, 3 * YEAR], [-5 * YEAR, ...hours.slice(1), 40 * HOUR]),
    );
    expect(from).toBeGreaterThan(-2 * HOUR);
    expect(to).toBeGreaterThan(40 * HOUR);
    expect(to).toBeLessThan(42 * HOUR);
  });

  it('holds both of two entries, however far apart they are', () => {
    const { from, to } = spanOf(dots([0, YEAR]));
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(YEAR);
  });

  it('is an hour before the last event where there is no entry', () => {
    expect(spanOf({ ...dots([]), latest: 5 * HOUR })).toEqual({ from: 4 * HOUR, to: 5 * HOUR });
  });

  it('is one for each side where the log was written long afterwards', () => {
    const { along, up } = scalesOf(
      dots(
        hours,
        hours.map((at) => at / 2 - YEAR),
      ),
    );
    expect(along.from).toBeLessThan(-YEAR);
    expect(along.to).toBeLessThan(-YEAR + 16 * HOUR);
    expect(up.from).toBeGreaterThan(-2 * HOUR);
    expect(overlap(along, up)).toBeUndefined();
  });

  it('is read both ways, and has ends', () => {
    const span = { from: 10, to: 20 };
    expect([5, 15, 25].map((at) => shareOf(span, at))).toEqual([0, 0.5, 1]);
    expect([-1, 0.5, 2].map((share) => momentOf(span, share))).toEqual([10, 15, 20]);
  });
});

describe('the lines of an axis', () => {
  it('stand at whole hours of the clocks of the zone', () => {
    const ticks = ticksOf({ from: 0, to: 24 * HOUR }, 5, 5.5 * HOUR);
    expect(ticks).toEqual([0.5, 6.5, 12.5, 18.5].map((hour) => hour * HOUR));
  });

  it('are never more than wanted', () => {
    expect(ticksOf({ from: 0, to: 30 * YEAR }, 6, 0).length).toBeLessThanOrEqual(7);
  });
});
