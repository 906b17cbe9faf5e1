import { describe, expect, it } from '@jest/globals';
import { allAspects, aspectOf, splitProposition, type Subject } from './registers.js';
import { SUBJECT_TYPES } from './vocabulary/subjects.js';

const shelling = { facet: 'hostilities', exclusive: false, timeToLiveMinutes: 30 } as const;
const alarm = { facet: 'alerts', exclusive: true } as const;
const plain: Subject = { type: 'area', name: 'Pocket' };
const own: Subject = { ...plain, aspects: { alarm, shelling } };

describe('the aspects of a subject', () => {
  it('are those of its type', () => {
    expect(allAspects(plain)).toEqual(SUBJECT_TYPES.area);
    expect(aspectOf(plain, 'shelling')).toBe(SUBJECT_TYPES.area.shelling);
    expect(aspectOf(plain, 'alarm')).toBeUndefined();
  });

  it('are its own besides, and in the place of those of its type', () => {
    expect(allAspects(own)).toEqual({ ...SUBJECT_TYPES.area, alarm, shelling });
    expect(aspectOf(own, 'alarm')).toBe(alarm);
    expect(aspectOf(own, 'shelling')).toBe(shelling);
    expect(aspectOf(own, 'control')).toBe(SUBJECT_TYPES.area.control);
  });

  it.each(['constructor', 'toString', '__proto__', ''])('do not have %j', (name) => {
    expect(aspectOf(plain, name)).toBeUndefined();
    expect(aspectOf(own, name)).toBeUndefined();
  });
});

describe('the id of a proposition', () => {
  it.each([
    ['agr-1/observance', 'agr-1', 'observance'],
    ['agr-1/a/b', 'agr-1', 'a/b'],
    ['agr-1/', 'agr-1', ''],
    ['/observance', '', 'observance'],
  ])('%s has the subject %j and the aspect %j', (id, subject, aspect) => {
    expect(splitProposition(id)).toEqual({ subject, aspect });
  });
});
