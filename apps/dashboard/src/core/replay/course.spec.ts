import { describe, expect, it } from '@jest/globals';
import { type ReplayStepResponse } from '@sitlog/api-types';
import { courseTo, spanBefore, stepsTo } from './course.js';

const LIVE = { situation: 'ALE', isLive: true, validAt: '2016-12-14T08:30:00Z' };

describe('the course of a replay to where the hands rest', () => {
  it('begins with the span around it and goes back from there', () => {
    const course = courseTo({ ...LIVE, knownRevision: 45 }, 1_000);
    expect(course).toEqual({ situation: 'ALE', nearest: { after: 40, upTo: 60 } });
    expect(spanBefore(course, course.nearest)).toEqual({ after: 20, upTo: 40 });
    expect(spanBefore(course, { after: 0, upTo: 20 })).toBeUndefined();
  });

  it('is the same wherever within one span the hands rest', () => {
    const at = (knownRevision: number): unknown => courseTo({ ...LIVE, knownRevision }, 1_000);
    expect(at(41)).toEqual(at(60));
    expect(at(61)).not.toEqual(at(60));
  });

  it('goes no further than the log, and not before its beginning', () => {
    const nearestAt = (knownRevision: number, head: number): unknown =>
      courseTo({ ...LIVE, knownRevision }, head).nearest;
    expect(nearestAt(12, 18)).toEqual({ after: 0, upTo: 18 });
    expect(nearestAt(0, 0)).toEqual({ after: 0, upTo: 0 });
    expect(nearestAt(-1, 18)).toEqual({ after: 0, upTo: 18 });
  });

  it('stays at one moment of the world where the clocks go apart', () => {
    const { validAt } = LIVE;
    const course = courseTo({ ...LIVE, isLive: false, knownRevision: 120 }, 1_000);
    expect(course).toMatchObject({ validAt, nearest: { after: 100, upTo: 150 } });
    expect(spanBefore(course, course.nearest)).toEqual({ after: 50, upTo: 100 });
  });
});

describe('the steps that lead there', () => {
  const step = (knownRevision: number, validAt: string): ReplayStepResponse => ({
    cause: 'log',
    knownRevision,
    validAt,
    changes: [],
  });

  it('are those up to it, the last one first', () => {
    const steps = [
      step(1, '2016-12-14T08:00:00Z'),
      step(2, '2016-12-14T08:20:00Z'),
      // Time passed before the next event, which is not known yet.
      step(2, '2016-12-14T08:40:00Z'),
      step(3, '2016-12-14T08:40:00Z'),
    ];
    const place = { validAt: LIVE.validAt, knownRevision: 2 };
    expect(stepsTo(steps, place)).toEqual([steps[1], steps[0]]);
  });
});
