import { describe, expect, it } from '@jest/globals';
import { drawingOf, nearText, spotsOfDrawing, standingPlaces } from './place-drawing.js';

const AREA = '10, 20\n10, 22\n12, 22\n12, 20';
const RING = [
  [20, 10],
  [22, 10],
  [22, 12],
  [20, 12],
  [20, 10],
] as const;

describe('what a form draws', () => {
  it('is the point of a place, with a radius where it has one', () => {
    const nothing = { positions: [], geometry: undefined };
    const at = { position: '35.98, 36.7' };
    const point = [36.7, 35.98];
    expect(drawingOf(at)).toEqual({ ...nothing, point, radiusM: undefined });
    expect(drawingOf({ ...at, radiusM: '500' })).toEqual({ ...nothing, point, radiusM: 500 });
    expect(drawingOf({ ...at, radiusM: '0' }).radiusM).toBeUndefined();
    expect(drawingOf({ ...at, radiusM: 'wide' }).radiusM).toBeUndefined();
  });

  it('is nothing before a position is written that can be read', () => {
    const nothing = { positions: [], geometry: undefined, point: undefined, radiusM: undefined };
    expect(drawingOf({})).toEqual(nothing);
    expect(drawingOf({ position: 'here', radiusM: '500' })).toEqual(nothing);
    expect(spotsOfDrawing(drawingOf({}))).toEqual([]);
    expect(drawingOf({ shape: 'area' })).toEqual(nothing);
  });

  it('is the ground of an area once it is whole, with its middle', () => {
    const { positions, geometry, point, radiusM } = drawingOf({
      ...{ shape: 'area', geometry: AREA, radiusM: '500' },
    });
    expect(positions.map(({ at, point: [lon, lat] }) => [at, lat, lon])).toEqual([
      ...[
        [0, 10, 20],
        [1, 10, 22],
        [2, 12, 22],
        [3, 12, 20],
      ],
    ]);
    expect(geometry).toEqual({ type: 'Polygon', coordinates: [RING] });
    expect(point?.map((degrees) => Math.round(degrees))).toEqual([21, 11]);
    expect(radiusM).toBeUndefined();
  });

  it('is the single positions, by their lines, while the shape is not whole', () => {
    const begun = drawingOf({ shape: 'area', geometry: '10, 20\n\n10, 22' });
    expect(begun.positions).toEqual([
      { at: 0, point: [20, 10] },
      { at: 2, point: [22, 10] },
    ]);
    expect([begun.geometry, begun.point]).toEqual([undefined, undefined]);
    const misread = drawingOf({ shape: 'line', geometry: '10, 20\nthere\n10, 22' });
    expect(misread.positions.map(({ at }) => at)).toEqual([0, 2]);
    expect(misread.geometry).toBeUndefined();
  });

  it('is a line, and its own point where one is written', () => {
    const line = { shape: 'line', geometry: '10, 20\n10, 22' };
    expect(drawingOf(line).geometry).toEqual({
      ...{
        type: 'LineString',
        coordinates: [
          [20, 10],
          [22, 10],
        ],
      },
    });
    expect(drawingOf(line).point?.[0]).toBeCloseTo(21);
    expect(drawingOf({ ...line, position: '11, 20.5' }).point).toEqual([20.5, 11]);
  });

  it('is seen whole: each position, and the point with what lies around it', () => {
    expect(spotsOfDrawing(drawingOf({ position: '35.98, 36.7', radiusM: '500' }))).toEqual([
      { lat: 35.98, lon: 36.7, precision: 1, radiusM: 500 },
    ]);
    const line = { shape: 'line', geometry: '10, 20\n10, 22', position: '11, 20.5' };
    expect(spotsOfDrawing(drawingOf(line))).toEqual([
      { lat: 10, lon: 20, precision: 1, radiusM: 0 },
      { lat: 10, lon: 22, precision: 1, radiusM: 0 },
      { lat: 11, lon: 20.5, precision: 1, radiusM: 0 },
    ]);
  });
});

describe('the places of a register', () => {
  const ground = { type: 'Polygon', coordinates: [RING] } as never;
  const places = [
    { id: 'pl-a', name: 'A', lat: 10, lon: 20, precision: 1 },
    { id: 'pl-b', name: 'B', geometry: ground },
    { id: 'pl-c', name: 'C' },
    { id: 'pl-d', name: 'D', lat: 10 },
    { id: 'pl-e', name: 'E', lon: 10 },
  ];

  it('stand at their point, else in the middle of their ground, else nowhere', () => {
    const standing = standingPlaces(places);
    expect(standing.map(({ id, name }) => [id, name])).toEqual([
      ['pl-a', 'A'],
      ['pl-b', 'B'],
    ]);
    expect(standing[0]?.spot).toEqual({ lat: 10, lon: 20, precision: 1, radiusM: 0 });
    expect([standing[1]?.spot.lat, standing[1]?.spot.lon].map((x) => Math.round(x ?? 0))).toEqual([
      11, 21,
    ]);
    const both = { ...places[0]!, geometry: ground };
    expect(standingPlaces([both])[0]?.spot).toMatchObject({ lat: 10, lon: 20 });
  });

  it('have a middle, of those that are smaller than a country where there are such', () => {
    const country = { id: 'pl-x', name: 'X', lat: 50, lon: 60, precision: 6 };
    const town = { id: 'pl-f', name: 'F', lat: 12, lon: 22, precision: 1 };
    expect(nearText([places[0]!, town, country])).toBe('11.000,21.000');
    expect(nearText([country])).toBe('50.000,60.000');
    expect(nearText([places[2]!])).toBeUndefined();
    expect(nearText([])).toBeUndefined();
  });
});
