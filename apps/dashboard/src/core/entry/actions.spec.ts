import { describe, expect, it } from '@jest/globals';
import { patchOf, withInstants } from './actions.js';

const ZONE = 'Asia/Damascus';

describe('the times of a form', () => {
  it.each([
    ['2016-12-14 10:30', '2016-12-14T10:30:00+02:00'],
    [' 2016-07-14T10:30 ', '2016-07-14T10:30:00+03:00'],
    ['2016-12-14 10:30:15', '2016-12-14T10:30:15+02:00'],
  ])('%s is read in the zone of the screen', (text, instant) => {
    expect(withInstants({ from: text }, ZONE)).toEqual({ from: instant });
  });

  it.each(['2016-12-14T10:30:00+03:00', '2016-12-14T08:30:00Z', '', 'on Wednesday', '2016-12-14'])(
    '%s stays as it was written, for the server to read or refuse',
    (text) => {
      expect(withInstants({ to: text }, ZONE)).toEqual({ to: text });
    },
  );

  it('are looked for nowhere else', () => {
    const fields = { headline: '2016-12-14 10:30' };
    expect(withInstants(fields, ZONE)).toEqual(fields);
  });
});

describe('a correction', () => {
  it('changes only what differs, opens an end that is emptied, and removes a text that is', () => {
    const before = {
      headline: 'A',
      narrative: 'B',
      from: '2016-12-14T10:30:00+02:00',
      to: 'x',
      label: 'then',
    };
    const after = { ...before, headline: 'C', narrative: '', from: '' };
    expect(patchOf(before, after)).toEqual([
      { path: '/headline', value: 'C' },
      { path: '/narrative' },
      { path: '/time/occurred/from', value: null },
    ]);
  });
});
