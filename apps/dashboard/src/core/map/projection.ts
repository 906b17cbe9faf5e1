import { type Point } from './outlines.js';

/** Kilometres of a degree of latitude. */
export const KM_PER_DEGREE = 111.195;

/** What is seen: the middle of the map in degrees, and how many kilometres there are across it. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly km: number;
}

/** The plane of a situation: degrees of latitude, with its middle at x = 0 and longitudes shortened as at its middle latitude. */
export interface Plane {
  readonly lon: number;
  readonly lat: number;
}

/** Size of the map on the screen, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a longitude is east of another, the short way round. */
export function eastOf(lon: number, from: number): number {
  return ((((lon - from + 180) % 360) + 360) % 360) - 180;
}

/** How much shorter a degree of longitude is than one of latitude, at the plane's middle. */
export function shrinkOf(plane: Plane): number {
  return Math.cos((plane.lat * Math.PI) / 180);
}

/** A point on the plane; y grows to the south, as on a screen. */
export function onPlane([lon, lat]: Point, plane: Plane): readonly [x: number, y: number] {
  return [eastOf(lon, plane.lon) * shrinkOf(plane), -lat];
}

/** How many pixels a degree of latitude has. */
export function pixelsPerDegree(view: View, size: Size): number {
  return (size.width / view.km) * KM_PER_DEGREE;
}

/** A point on the screen. */
export function onScreen(
  point: Point,
  plane: Plane,
  view: View,
  size: Size,
): readonly [x: number, y: number] {
  const [x, y] = onPlane(point, plane);
  const [middleX, middleY] = onPlane([view.lon, view.lat], plane);
  const scale = pixelsPerDegree(view, size);
  return [(x - middleX) * scale + size.width / 2, (y - middleY) * scale + size.height / 2];
}

/** The point that is seen at a place of the screen, as exact as the scale lets one see it. */
export function atScreen(
  [x, y]: readonly [x: number, y: number],
  plane: Plane,
  view: View,
  size: Size,
): Point {
  const scale = pixelsPerDegree(view, size);
  const factor = 10 ** Math.max(1, Math.min(6, Math.ceil(Math.log10(scale))));
  const rounded = (degrees: number): number => Math.round(degrees * factor) / factor;
  const lon = view.lon + (x - size.width / 2) / scale / shrinkOf(plane);
  const lat = view.lat - (y - size.height / 2) / scale;
  return [rounded(eastOf(lon, 0)), rounded(Math.max(-90, Math.min(90, lat)))];
}

/** The half axes of a circle on the ground, as they are drawn: east to west, north to south. */
export function radiiOf(
  radiusM: number,
  lat: number,
  plane: Plane,
  scale: number,
): readonly [rx: number, ry: number] {
  const degrees = radiusM / 1000 / KM_PER_DEGREE;
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return [(degrees / shrink) * shrinkOf(plane) * scale, degrees * scale];
}

const LEAST_KM = 2;
const MOST_KM = 40_000;

/** A view moved by parts of its own width and height, and made larger by a factor. */
export function viewMoved(
  view: View,
  plane: Plane,
  by: { readonly east?: number; readonly south?: number; readonly factor?: number },
): View {
  const { east = 0, south = 0, factor = 1 } = by;
  const degrees = view.km / KM_PER_DEGREE;
  const lat = Math.max(-85, Math.min(85, view.lat - south * degrees));
  const lon = eastOf(view.lon + (east * degrees) / shrinkOf(plane), 0);
  return { lon, lat, km: Math.max(LEAST_KM, Math.min(MOST_KM, view.km * factor)) };
}
