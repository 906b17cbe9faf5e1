import { describe, expect, it } from '@jest/globals';
import { type PlaceGeometry } from '@sitlog/situation';
import { draftOf, itemBody } from './item-draft.js';
import { readPosition } from './position.js';
import { withInserted, withMoved, withoutPosition, withPosition } from './shape-edit.js';
import { shapeFaultOf } from './shape-fault.js';
import { geometryText, readGeometry } from './shape-text.js';

const RING = '36, 37\n36, 38\n37, 38';
const HOLED: PlaceGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [36, 35],
      [38, 35],
      [38, 37],
      [36, 35],
    ],
    [
      [37, 35.5],
      [37.5, 35.5],
      [37.5, 36],
      [37, 35.5],
    ],
  ],
};

describe('a position in degrees, minutes and seconds', () => {
  it.each([
    ['36°12′05″N 37°09′40″E', 36.2013889, 37.1611111],
    [`36° 12' 5" S, 37° 9' 40" W`, -36.2013889, -37.1611111],
    ['N 36 12 05, E 37 09 40', 36.2013889, 37.1611111],
    ['36°12.5′N، 37°30′E', 36.2083333, 37.5],
    ['٣٦°١٢′٠٠″N ٣٧°٣٠′٠٠″E', 36.2, 37.5],
    ['0°30′N 0°30′W', 0.5, -0.5],
  ])('is read: %s', (text, lat, lon) => {
    expect(readPosition(text)).toEqual({ lat, lon });
  });

  it.each([
    '36°60′N 37°0′E',
    '36°12′N 37°12′61″E',
    '36°12′ 37°12′',
    'N36°12′N 37°12′E',
    '91°0′N 37°0′E',
    '36 12 5 37 9 40',
  ])('is none in %s', (text) => {
    expect(readPosition(text)).toBeUndefined();
  });
});

describe('a shape as text', () => {
  it('is written to be read again, with its holes', () => {
    expect(geometryText(HOLED).split('\n')).toHaveLength(7);
    expect(readGeometry('area', geometryText(HOLED))).toEqual({ geometry: HOLED });
    const line: PlaceGeometry = {
      type: 'LineString',
      coordinates: [
        [37, 36],
        [38, 36.5],
      ],
    };
    expect(readGeometry('line', geometryText(line))).toEqual({ geometry: line });
  });

  it('closes an area by itself, also where somebody closed it', () => {
    const closed = [
      [37, 36],
      [38, 36],
      [38, 37],
      [37, 36],
    ];
    const expected = { geometry: { type: 'Polygon', coordinates: [closed] } };
    expect(readGeometry('area', RING)).toEqual(expected);
    expect(readGeometry('area', `\n${RING}\n36, 37\n\n`)).toEqual(expected);
  });

  it('names the lines that are no positions', () => {
    expect(readGeometry('line', '36, 37\nthe bridge\n\n95, 10')).toEqual({ unread: [2, 4] });
  });

  it('gains, moves and loses positions', () => {
    expect(withPosition('', '1, 2')).toBe('1, 2');
    expect(withPosition('1, 2\n', '3, 4')).toBe('1, 2\n3, 4');
    expect(withMoved('1, 2\n3, 4', 1, '5, 6')).toBe('1, 2\n5, 6');
    expect(withoutPosition('1, 2\n3, 4\n5, 6', 1)).toBe('1, 2\n5, 6');
  });

  it('gains a position half of the way to the next one of its ring, also over the antimeridian', () => {
    expect(withInserted('0, 0\n0, 2\n2, 2', 0)).toBe('0, 0\n0, 1\n0, 2\n2, 2');
    expect(withInserted('0, 0\n0, 2\n2, 2', 2)).toBe('0, 0\n0, 2\n2, 2\n1, 1');
    expect(withInserted('9, 9\n9, 8\n\n0, 0\n0, 2\n2, 2', 5)).toMatch(/2, 2\n1, 1$/);
    expect(withInserted('0, 179\n0, -177', 0)).toBe('0, 179\n0, -179\n0, -177');
  });
});

describe('the form of a place', () => {
  const place = { name: 'Camp', lat: 36, lon: 37, geometry: HOLED, positionFrom: 'A map' };

  it('registers its ground again as it was', () => {
    expect(itemBody('places', draftOf(place))).toEqual(place);
    expect(itemBody('places', { ...draftOf(place), shape: 'point' })).toEqual({
      ...{ name: 'Camp', lat: 36, lon: 37, positionFrom: 'A map' },
    });
  });

  it('tells what is to be mended in its ground', () => {
    const fault = (shape: string, geometry: string): unknown => shapeFaultOf({ shape, geometry });
    expect(fault('point', 'x')).toBeUndefined();
    expect(fault('area', RING)).toBeUndefined();
    expect(fault('area', '')).toEqual({ code: 'too-few' });
    expect(fault('area', '36, 37\n36, 38')).toMatchObject({ code: 'too-few' });
    expect(fault('area', '0, 0\n1, 1\n0, 1\n1, 0')).toMatchObject({ code: 'crossing' });
    expect(fault('line', '36, 37\nthere')).toEqual({ code: 'unread', lines: [2] });
  });
});
