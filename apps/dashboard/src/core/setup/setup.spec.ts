import { describe, expect, it } from '@jest/globals';
import { itemBody, draftOf, fieldOfPointer, rebased } from './item-draft.js';
import { itemId } from './item-id.js';
import { bodyOfListed, readNameList } from './name-list.js';
import { positionText, readPosition } from './position.js';
import { type RegisterList, type SetupItem } from './register-lists.js';
import { differencesOf } from './versions.js';

const TYPES = [
  { code: 'media', names: ['media', 'وسيلة إعلام'] },
  { code: 'wire', names: ['news agency', 'وكالة أنباء'] },
];

function read(
  text: string,
  list: RegisterList = 'sources',
  items: readonly SetupItem[] = [],
  otherwise = '',
) {
  return readNameList(text, { list, items, types: TYPES, otherwise, now: 1_000_000 });
}

describe('an id', () => {
  it('is made of the name, of Latin letters alone, and is nobody else’s', () => {
    const taken = new Set(['src-radio-sarn', 'src-radio-sarn-2']);
    expect(itemId('Radio Sarn!', 'sources', taken, 0)).toBe('src-radio-sarn-3');
    expect(itemId('Émile’s café', 'places', new Set(), 0)).toBe('pl-emiles-cafe');
    expect(itemId('المدينة', 'subjects', new Set(), 1_000_000)).toBe('sub-lfls');
  });
});

describe('a position', () => {
  it.each([
    ['35.98, 36.70', 35.98, 36.7],
    ['35.98 36.70', 35.98, 36.7],
    ['-3.5;-60', -3.5, -60],
    ['33.9° S, 18.4° E', -33.9, 18.4],
    ['٣٥٫٩٨، ٣٦٫٧', 35.98, 36.7],
  ])('is read as maps give it: %s', (text, lat, lon) => {
    expect(readPosition(text)).toEqual({ lat, lon });
  });

  it.each(['', '35.98', '95, 10', '10, 190', 'north of the bridge'])('is none in “%s”', (text) => {
    expect(readPosition(text)).toBeUndefined();
  });

  it('is written to be read again', () => {
    expect(readPosition(positionText({ lat: 1.5, lon: -2 }))).toEqual({ lat: 1.5, lon: -2 });
    expect(positionText({})).toBe('');
  });
});

describe('the form of an item', () => {
  const aspects = { access: { facet: 'movement', exclusive: true } };
  const subject = { name: 'Bridge', type: 'area', aspects, authorities: { access: 'src-a' } };

  it('registers what it was made of again, with what it has no field for', () => {
    expect(itemBody('subjects', draftOf(subject), subject)).toEqual({
      ...{ name: 'Bridge', type: 'area' },
      aspects: [{ name: 'access', ...aspects.access }],
      authorities: [{ aspect: 'access', sourceId: 'src-a' }],
    });
    const place = { name: 'Fuah', lat: 35.98, lon: 36.7, precision: 1, radiusM: 200, pcode: 'SY1' };
    expect(itemBody('places', draftOf(place))).toEqual(place);
  });

  it('leaves out what is empty, and tells a side as it is stored', () => {
    const draft = {
      name: ' Radio ',
      type: 'media',
      reliability: 'B',
      side: 'Town Side',
      note: ' ',
    };
    expect(itemBody('sources', draft)).toEqual({
      ...{ name: 'Radio', type: 'media', reliability: 'B', side: 'town_side' },
    });
  });

  it('sends on what cannot be read, so that it is refused at its field', () => {
    expect(itemBody('places', { name: 'x', position: 'there' })).toEqual({
      name: 'x',
      lat: 'there',
    });
    expect(itemBody('actors', { name: 'x', side: 'طرف' })).toEqual({ name: 'x', side: 'طرف' });
    expect(['/lat', '/lon', '/name'].map(fieldOfPointer)).toEqual(['position', 'position', 'name']);
  });

  it('takes over what somebody else changed in fields that were not touched', () => {
    const before = { name: 'Radio', reliability: 'C', note: 'old' };
    const typed = { ...draftOf(before), note: 'mine' };
    expect(
      rebased(typed, before, { name: 'Radio 1', reliability: 'E', note: 'theirs' }),
    ).toMatchObject({ name: 'Radio 1', reliability: 'E', note: 'mine' });
  });
});

describe('a list of names', () => {
  it('says of each line what is new, what is there, and what stands in it twice', () => {
    const there = [{ id: 'src-wire', name: 'A wire' }];
    const rows = read('Radio\n\n a WIRE \nRadio\n', 'sources', there, 'unknown');
    expect(rows.map(({ line, id, state }) => [line, id, state])).toEqual([
      [1, 'src-radio', 'new'],
      [3, 'src-wire', 'exists'],
      [4, expect.any(String), 'twice'],
    ]);
  });

  it('takes a type after a tab or a comma, by code or by name in any language', () => {
    const rows = read('A\tmedia\nB, News Agency\nج، وكالة أنباء\nSmith, Jones and sons');
    expect(rows.map(({ name, type }) => [name, type])).toEqual([
      ['A', 'media'],
      ['B', 'wire'],
      ['ج', 'wire'],
      ['Smith, Jones and sons', undefined],
    ]);
  });

  it('does not guess what stands after a tab', () => {
    const [row] = read('A\tnewspaper');
    expect(row).toMatchObject({ name: 'A', state: 'unread', unread: 'newspaper' });
  });

  it('needs a type for subjects, and no name beyond what a register takes', () => {
    expect(read('City', 'subjects')[0]?.state).toBe('untyped');
    expect(read('City', 'subjects', [], 'wire')[0]?.state).toBe('new');
    expect(read('x'.repeat(201), 'actors')[0]?.state).toBe('too-long');
  });

  it('takes positions for places', () => {
    const rows = read('Fuah, 35.98, 36.7\nCity, upper part\nKell\tnorth', 'places');
    expect(rows.map(({ name, lat, lon, state }) => [name, lat, lon, state])).toEqual([
      ['Fuah', 35.98, 36.7, 'new'],
      ['City, upper part', undefined, undefined, 'new'],
      ['Kell', undefined, undefined, 'unread'],
    ]);
    expect(bodyOfListed('places', rows[0]!)).toEqual({ name: 'Fuah', lat: 35.98, lon: 36.7 });
  });

  it('gives names that make the same id different ones', () => {
    expect(read('Old town\nOld-Town!\nالأولى\nالثانية', 'actors').map(({ id }) => id)).toEqual([
      'act-old-town',
      expect.any(String),
      'act-lfls',
      'act-lfls-2',
    ]);
  });
});

describe('a version', () => {
  it('is told by what it changed, the position as one', () => {
    const before = { name: 'Fuah', lat: 1, lon: 2 };
    expect(differencesOf(before, { name: 'Fuah', lat: 1, lon: 3, note: 'moved' })).toEqual([
      { member: 'position', before: '1, 2', after: '1, 3' },
      { member: 'note', before: undefined, after: 'moved' },
    ]);
    expect(differencesOf([['a', 'b']], [])).toEqual([
      { member: 'opposing', before: ['a ↔ b'], after: [] },
    ]);
  });
});
