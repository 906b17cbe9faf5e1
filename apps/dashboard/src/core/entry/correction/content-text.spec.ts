import { describe, expect, it } from '@jest/globals';
import { type EntryInResponse } from '@sitlog/api-types';
import { entryOf } from '../../../testing/test-situation.js';
import { CONTENT_FIELDS } from './content-fields.js';
import { correctable, onTopOf, patchOf, withInstants } from './content-text.js';

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

describe('a correction of what has a structure', () => {
  const entry = {
    ...entryOf('ALE-001'),
    effective: { from: '2016-12-14T00:00:00Z', to: null },
    tags: ['shelling'],
  } as EntryInResponse;
  const before = correctable(entry);
  const patch = (changed: object) => patchOf(before, { ...before, ...changed });

  it('has a field for everything that an entry can say but what has an action of its own', () => {
    expect(Object.keys(before)).toEqual(CONTENT_FIELDS.map(({ name }) => name));
    expect(before).toMatchObject({
      about: '["agr-1"]',
      attribution: '[{"sourceId":"src-sohr","act":"reported"}]',
      effective: '[{"from":"2016-12-14T00:00:00Z","to":null}]',
      actors: '[]',
      assertions: '',
      forecast: '',
    });
  });

  it('sends lists whole, single things as themselves, and removes what is emptied', () => {
    expect(patch({ attribution: '[{"sourceId":"src-x","act":"said"}]' })).toEqual([
      { path: '/attribution', value: [{ sourceId: 'src-x', act: 'said' }] },
    ]);
    expect(patch({ effective: '[{"from":"2016-12-15T00:00:00Z"}]' })).toEqual([
      { path: '/effective', value: { from: '2016-12-15T00:00:00Z', to: null } },
    ]);
    expect(patch({ effective: '[]', tags: '[]' })).toEqual([
      { path: '/effective' },
      { path: '/tags', value: [] },
    ]);
  });

  it('tells apart what asserts nothing and what asserts what its kind says', () => {
    expect(patch({ assertions: '[]' })).toEqual([{ path: '/assertions', value: [] }]);
    const byHand = { ...before, assertions: '[]' };
    expect(patchOf(byHand, { ...byHand, assertions: '' })).toEqual([{ path: '/assertions' }]);
  });

  it('does not take a list that was opened and left empty for a change', () => {
    expect(patch({ figures: '[]', forecast: '[]', actors: '' })).toEqual([]);
  });

  it('reads the times of rows in the zone of the screen', () => {
    const attribution = '[{"sourceId":"src-sohr","act":"reported","at":"2016-12-14 10:30"}]';
    const read = withInstants({ ...before, attribution }, ZONE);
    expect(read['attribution']).toContain('"at":"2016-12-14T10:30:00+02:00"');
    expect(read['places']).toBe(before['places']);
  });

  it('put on top of what somebody else recorded changes no field that was not touched', () => {
    const theirs = { ...before, tags: '["theirs"]', headline: 'Theirs' };
    const mine = { ...before, headline: 'Mine', reason: 'x' };
    const merged = onTopOf(theirs, before, mine);
    expect(merged).toMatchObject({ headline: 'Mine', tags: '["theirs"]', reason: 'x' });
    expect(patchOf(theirs, merged)).toEqual([{ path: '/headline', value: 'Mine' }]);
  });
});
