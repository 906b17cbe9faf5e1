import { type GeoPosition, linesIn, type PlaceGeometry } from '@sitlog/situation';
import { type ShapeKind } from '../map/shape.js';
import { positionText, readPosition } from './position.js';

/** What a place is drawn as: by its point alone, or as its ground. */
export type ShapeChoice = 'point' | ShapeKind;

/** The positions of a geometry, one a line; an empty line before each hole of an area. */
export function geometryText(geometry: PlaceGeometry): string {
  const isArea = geometry.type === 'Polygon';
  return linesIn(geometry)
    .map((line) => (isArea ? line.slice(0, -1) : line).map(lineOfText).join('\n'))
    .join('\n\n');
}

function lineOfText([lon, lat]: GeoPosition): string {
  return positionText({ lat, lon });
}

/** The geometry that such lines describe, whose rings are closed by themselves; else the lines that are no positions, from 1. */
export function readGeometry(
  kind: ShapeKind,
  text: string,
): { readonly geometry: PlaceGeometry } | { readonly unread: readonly number[] } {
  const lines = text.split('\n').map((line) => line.trim());
  const unread = lines.flatMap((line, at) =>
    line === '' || readPosition(line) !== undefined ? [] : [at + 1],
  );
  if (unread.length > 0) return { unread };
  if (kind === 'line') {
    return { geometry: { type: 'LineString', coordinates: lines.flatMap(onMap) } };
  }
  const rings = lines
    .join('\n')
    .split(/\n{2,}/)
    .map((ring) => ring.split('\n').flatMap(onMap));
  const coordinates = rings.filter(({ length }) => length > 0).map(closed);
  return { geometry: { type: 'Polygon', coordinates } };
}

function onMap(line: string): readonly GeoPosition[] {
  const point = readPosition(line);
  return point === undefined ? [] : [[point.lon, point.lat]];
}

function closed(ring: readonly GeoPosition[]): readonly GeoPosition[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first === undefined || String(first) === String(last) ? ring : [...ring, first];
}
