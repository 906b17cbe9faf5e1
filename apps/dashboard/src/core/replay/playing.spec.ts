import { describe, expect, it } from '@jest/globals';
import { goOn } from './playing.js';

const HOUR = 3_600_000;
const reel = { arrivals: Float64Array.of(HOUR, 1.5 * HOUR, 8 * HOUR), end: 8 * HOUR };
const from = (at: number, since = 0) => ({ at, since, isOver: false });

describe('playing by time', () => {
  const speed = { kind: 'time', factor: 3_600 } as const;

  it('goes on so many times as fast as the viewer waits', () => {
    expect(goOn(from(HOUR), 500, speed, reel)).toEqual(from(1.5 * HOUR));
  });

  it('stops at the end', () => {
    expect(goOn(from(7.9 * HOUR), 1_000, speed, reel)).toMatchObject({
      at: 8 * HOUR,
      isOver: true,
    });
  });
});

describe('playing by entries', () => {
  const speed = { kind: 'entries', perSecond: 2 } as const;

  it('waits its time before it steps', () => {
    expect(goOn(from(HOUR), 300, speed, reel)).toEqual(from(HOUR, 300));
    expect(goOn(from(HOUR, 300), 300, speed, reel)).toEqual(from(1.5 * HOUR));
  });

  it('says what it passes over where nothing came in for long', () => {
    expect(goOn(from(1.5 * HOUR), 500, speed, reel)).toEqual({
      ...from(8 * HOUR),
      skipped: { from: 1.5 * HOUR, to: 8 * HOUR },
    });
  });

  it('stays at the last entry, and before an end that is set', () => {
    expect(goOn(from(8 * HOUR), 500, speed, reel)).toMatchObject({ at: 8 * HOUR, isOver: true });
    const short = { ...reel, end: 2 * HOUR };
    expect(goOn(from(1.5 * HOUR), 500, speed, short)).toMatchObject({
      at: 1.5 * HOUR,
      isOver: true,
    });
  });
});
