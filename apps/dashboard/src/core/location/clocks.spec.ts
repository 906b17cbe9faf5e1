import { describe, expect, it } from '@jest/globals';
import { isLive, pinned, presetOf, withPreset } from './clocks.js';

const AT = '2016-12-14T08:00:00+02:00';
const LATER = '2016-12-14T10:30:00+02:00';
const shown = { validAt: LATER, knownAt: 'rev:62' };

describe('the two clocks', () => {
  it.each([
    ['now', {}],
    ['best', { validAt: AT }],
    ['then', { validAt: AT, knownAt: AT }],
    ['free', { validAt: AT, knownAt: LATER }],
    ['free', { knownAt: 'rev:62' }],
  ] as const)('are set as %s', (preset, moments) => {
    expect(presetOf(moments)).toBe(preset);
  });

  it('take their moment from the screen when they stop, and keep it from way to way', () => {
    expect(withPreset('best', {}, shown)).toEqual({ validAt: LATER });
    expect(withPreset('then', { validAt: AT }, shown)).toEqual({ validAt: AT, knownAt: AT });
    expect(withPreset('free', { validAt: AT }, shown)).toEqual({ validAt: AT, knownAt: 'rev:62' });
    expect(withPreset('now', { validAt: AT, knownAt: AT }, shown)).toEqual({});
  });

  it('are pinned by valid moment and revision, of which neither moves any more', () => {
    const moments = pinned({ validAt: AT, knownRevision: 62 });
    expect(moments).toEqual({ validAt: AT, knownAt: 'rev:62' });
    expect(isLive(moments)).toBe(false);
  });
});
