import { describe, expect, it } from '@jest/globals';
import {
  allAspects,
  aspectOf,
  authorityIn,
  sourceOf,
  splitProposition,
  type Subject,
} from './registers.js';
import { NOTHING_MERGED } from './identity.js';
import { FIRST_PACKS, adoptedVocabulary } from './vocabulary/packs/adopted.js';
import { aspectsOf } from './vocabulary/aspects.js';

const first = adoptedVocabulary(FIRST_PACKS);
const common = aspectsOf('area', first);
const shelling = { facet: 'hostilities', exclusive: false, timeToLiveMinutes: 30 } as const;
const alarm = { facet: 'alerts', exclusive: true } as const;
const plain: Subject = { type: 'area', name: 'Pocket' };
const own: Subject = { ...plain, aspects: { alarm, shelling } };

describe('the aspects of a subject', () => {
  it('are those of its type', () => {
    expect(allAspects(plain, first)).toEqual(common);
    expect(aspectOf(plain, 'shelling', first)).toBe(common['shelling']);
    expect(aspectOf(plain, 'alarm', first)).toBeUndefined();
  });

  it('are its own besides, and in the place of those of its type', () => {
    expect(allAspects(own, first)).toEqual({ ...common, alarm, shelling });
    expect(aspectOf(own, 'alarm', first)).toBe(alarm);
    expect(aspectOf(own, 'shelling', first)).toBe(shelling);
    expect(aspectOf(own, 'control', first)).toBe(common['control']);
  });

  it.each(['constructor', 'toString', '__proto__', ''])('do not have %j', (name) => {
    expect(aspectOf(plain, name, first)).toBeUndefined();
    expect(aspectOf(own, name, first)).toBeUndefined();
  });
});

describe('the source of an origin', () => {
  const media = { name: 'SOHR', type: 'media', reliability: 'C' } as const;
  const registered = new Map([
    ['src-sohr', media],
    ['desk', media],
  ]);

  it('is what is registered, and nothing for the desk, whatever an older log has', () => {
    const sources = { source: registered, merged: NOTHING_MERGED };
    const found = ['src-sohr', 'desk', 'blog'].map((origin) => sourceOf(origin, sources));
    expect(found).toEqual([media, undefined, undefined]);
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

describe('the source whose act an aspect is', () => {
  const named: Subject = { ...plain, authorities: { control: 'src-sana' } };

  it('is the one that the subject names for it, or none', () => {
    expect(authorityIn(named, 'control')).toBe('src-sana');
    expect(authorityIn(named, 'shelling')).toBeUndefined();
    expect(authorityIn(named, 'constructor')).toBeUndefined();
    expect(authorityIn(plain, 'control')).toBeUndefined();
    expect(authorityIn(undefined, 'control')).toBeUndefined();
  });
});
