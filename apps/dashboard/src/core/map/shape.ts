import { type PlaceResponse } from '@sitlog/api-types';
import { type GeoPosition, linesIn, type PlaceGeometry, unwrapped } from '@sitlog/situation';
import { isInside, type Point } from './outlines.js';
import { linePath, pathOf } from './outline-path.js';
import { type Plane } from './projection.js';

/** What the ground of a place is called. */
export type ShapeKind = 'area' | 'line';

/** The ground of a place, where it has any. */
export function geometryOf(place: {
  readonly geometry?: PlaceResponse['geometry'] | undefined;
}): PlaceGeometry | undefined {
  return place.geometry as PlaceGeometry | undefined;
}

/** Whether it is an area or a line. */
export function shapeKind({ type }: PlaceGeometry): ShapeKind {
  return type === 'Polygon' ? 'area' : 'line';
}

/** All positions of it, side by side also over the antimeridian. */
export function positionsOf(geometry: PlaceGeometry): readonly Point[] {
  return linesIn(geometry).flatMap(unwrapped);
}

/** A point of it where its mark stands: half of the way along a line, or within an area, near its middle. */
export function middleOf(geometry: PlaceGeometry): Point {
  return geometry.type === 'Polygon'
    ? middleOfArea(geometry.coordinates.map(unwrapped))
    : middleOfLine(unwrapped(geometry.coordinates));
}

function middleOfLine(line: readonly GeoPosition[]): Point {
  const lengths = line.map((point, at) => distance(line[at - 1] ?? point, point));
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [line[at - 1], line[at]];
    if (from !== undefined && to !== undefined && left <= length) {
      const part = left / length;
      return onEarth([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    }
    left -= length;
  }
  return line[0] ?? [0, 0];
}

function distance([ax, ay]: GeoPosition, [bx, by]: GeoPosition): number {
  return Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay);
}

function middleOfArea(rings: readonly (readonly GeoPosition[])[]): Point {
  const outer = rings[0] ?? [];
  const centre = centreOf(outer);
  if (isInside(rings, centre)) return onEarth(centre);
  return onEarth(widestAt(rings, centre[1]) ?? outer[0] ?? [0, 0]);
}

/** The centre of gravity of a ring. */
function centreOf(ring: readonly GeoPosition[]): Point {
  const [originX, originY] = ring[0] ?? [0, 0];
  let [x, y, area] = [0, 0, 0];
  for (const [at, [toX, toY]] of ring.entries()) {
    const [fromX, fromY] = ring[at - 1] ?? [toX, toY];
    const [ax, ay, bx, by] = [fromX - originX, fromY - originY, toX - originX, toY - originY];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? [originX, originY] : [originX + x / (3 * area), originY + y / (3 * area)];
}

/** The middle of the widest part of it at a latitude. */
function widestAt(rings: readonly (readonly GeoPosition[])[], lat: number): Point | undefined {
  const crossed = rings
    .flatMap((ring) =>
      ring.flatMap(([bx, by], at) => {
        const [ax, ay] = ring[at - 1] ?? [bx, by];
        return ay > lat === by > lat ? [] : [ax + ((bx - ax) * (lat - ay)) / (by - ay)];
      }),
    )
    .toSorted((a, b) => a - b);
  const parts = crossed.flatMap((west, at) => {
    const east = crossed[at + 1];
    return at % 2 === 1 || east === undefined
      ? []
      : [{ width: east - west, lon: (west + east) / 2 }];
  });
  const [widest] = parts.toSorted((a, b) => b.width - a.width);
  return widest === undefined ? undefined : [widest.lon, lat];
}

function onEarth([lon, lat]: Point): Point {
  const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return [rounded(((((lon + 180) % 360) + 360) % 360) - 180), rounded(lat)];
}

/** It as a path on the plane, to about a metre. */
export function shapePath(geometry: PlaceGeometry, plane: Plane): string {
  return geometry.type === 'Polygon'
    ? pathOf([{ rings: geometry.coordinates }], plane, SHARP)
    : linePath(geometry.coordinates, plane, SHARP);
}

const SHARP = 5;
