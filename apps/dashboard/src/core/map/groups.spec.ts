import { describe, expect, it } from '@jest/globals';
import { type PlaceResponse } from '@sitlog/api-types';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import {
  countsByPlacing,
  type EntryPlace,
  IN_WORDS,
  isRetracted,
  located,
  type MapItem,
  NOWHERE,
  RETRACTED,
} from './located.js';

const place = (id: string, other: Partial<PlaceResponse>): readonly [string, PlaceResponse] => [
  id,
  { id, name: id, lat: 36, lon: 37, precision: 1, ...other },
];
const PLACES = new Map<string, PlaceResponse>([
  place('town', {}),
  place('around', { precision: 2 }),
  place('wide', { precision: 3, radiusM: 900 }),
  place('half', {}),
  ['no-lon', { id: 'no-lon', name: 'x', lat: 36 }],
  ['no-lat', { id: 'no-lat', name: 'x', lon: 37 }],
]);

function item(no: string, places: readonly EntryPlace[], flags = 0): MapItem {
  return { no, kind: 'x', from: null, to: null, flags, places };
}

const groupsOf = (...items: readonly MapItem[]) => located(items, PLACES).groups;

describe('entries that are listed together', () => {
  it('are those at one place, those in words, those nowhere, and those that were retracted', () => {
    const groups = groupsOf(
      item('1', []),
      item('2', [{ description: 'left open' }]),
      item('3', [{ placeId: 'town' }], OUTLINE_FLAGS.retracted),
      item('4', [{ placeId: 'town' }]),
      item('5', [{ placeId: 'wide' }]),
      item('6', [{ placeId: 'no-lon' }]),
      item('7', [{ placeId: 'no-lat' }, { placeId: 'unknown' }]),
    );
    expect(groups.map(({ key, part, placeId }) => [key, part, placeId])).toEqual([
      ['town', 'exact', 'town'],
      ['wide', 'area', 'wide'],
      [NOWHERE, 'none', undefined],
      [IN_WORDS, 'none', undefined],
      ['no-lon', 'none', 'no-lon'],
      ['no-lat', 'none', 'no-lat'],
      ['unknown', 'none', 'unknown'],
      [RETRACTED, 'retracted', undefined],
    ]);
    expect(groups[0]?.spot).toEqual({ lat: 36, lon: 37, precision: 1, radiusM: undefined });
    expect([IN_WORDS, NOWHERE, RETRACTED]).toEqual(['in-words', 'nowhere', 'retracted']);
  });

  it('stand by how well they are placed, then the most first', () => {
    const groups = groupsOf(
      item('1', [{ placeId: 'wide' }]),
      item('2', [{ placeId: 'around' }]),
      item('3', [{ placeId: 'around' }, { placeId: 'town' }]),
      item('4', [{ placeId: 'half' }]),
      item('5', [{ placeId: 'half' }]),
    );
    expect(groups.map(({ key, items }) => [key, items.length])).toEqual([
      ['half', 2],
      ['town', 1],
      ['around', 2],
      ['wide', 1],
    ]);
  });

  it('are apart where an entry says itself how rough its place is', () => {
    const groups = groupsOf(
      item('1', [{ placeId: 'wide' }]),
      item('2', [{ placeId: 'wide', precision: 1 }]),
      item('3', [{ placeId: 'wide', radiusM: 50 }]),
      item('4', [{ placeId: 'wide', precision: 1 }]),
    );
    expect(groups.map(({ key, items, spot }) => [key, items.length, spot?.radiusM])).toEqual([
      ['wide~1~', 2, undefined],
      ['wide', 1, 900],
      ['wide~3~50', 1, 50],
    ]);
  });

  it('are as far around as the scale of places says where nobody does', () => {
    expect(groupsOf(item('1', [{ placeId: 'around' }]))[0]?.spot?.radiusM).toBe(25_000);
    expect(groupsOf(item('1', [{ placeId: 'town', precision: 2 }]))[0]?.spot?.radiusM).toBe(25_000);
  });

  it('have each entry once, however often it names the place', () => {
    const groups = groupsOf(item('1', [{ placeId: 'town' }, { placeId: 'town' }]));
    expect(groups.map(({ items }) => items.length)).toEqual([1]);
  });
});

describe('the parts of the sum', () => {
  it('have each entry by the best known of its places', () => {
    const { partOf } = located(
      [
        item('1', [{ description: 'x' }, { placeId: 'wide' }, { placeId: 'town' }]),
        item('2', [{ description: 'x' }, { placeId: 'wide' }]),
        item('3', [{ placeId: 'unknown' }]),
        item('4', [], OUTLINE_FLAGS.retracted | OUTLINE_FLAGS.verified),
      ],
      PLACES,
    );
    expect([...partOf.values()]).toEqual(['exact', 'area', 'none', 'retracted']);
    expect(countsByPlacing(partOf)).toEqual({ exact: 1, area: 1, none: 1, retracted: 1 });
    expect(isRetracted(item('1', [], OUTLINE_FLAGS.verified))).toBe(false);
  });
});
