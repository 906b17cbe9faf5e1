import { type Point } from './outlines.js';

/** Kilometres of a degree of latitude, and of one of longitude at the equator. */
export const KM_PER_DEGREE = 111.195;

/** The northernmost latitude of the plane, which is a square. */
export const MOST_LAT = 85.051129;

/** What is seen: the middle of the map in degrees, and how many kilometres there are across it, at its middle. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly km: number;
}

/** The plane of a situation: Web Mercator, as tiles of maps have it, in degrees of longitude with one of them at x = 0. Angles are true on it, and what is small keeps its shape. */
export interface Plane {
  readonly lon: number;
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

/** How long a degree of longitude is at a latitude, beside one at the equator. */
export function shrinkAt(lat: number): number {
  return Math.cos((Math.min(MOST_LAT, Math.abs(lat)) * Math.PI) / 180);
}

/** A latitude on the plane; it grows to the south, as on a screen. */
export function southOf(lat: number): number {
  const within = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
  return (-Math.asinh(Math.tan((within * Math.PI) / 180)) * 180) / Math.PI;
}

/** The latitude of a place on the plane. */
export function latAt(south: number): number {
  return (Math.atan(Math.sinh((-south * Math.PI) / 180)) * 180) / Math.PI;
}

/** A point on the plane. */
export function onPlane([lon, lat]: Point, plane: Plane): readonly [x: number, y: number] {
  return [eastOf(lon, plane.lon), southOf(lat)];
}

/** How many pixels a degree of longitude has, which is the same all over the plane. */
export function pixelsPerDegree(view: View, size: Size): number {
  return size.width / degreesAcross(view);
}

/** How many degrees of longitude are seen from west to east. */
function degreesAcross(view: View): number {
  return view.km / KM_PER_DEGREE / shrinkAt(view.lat);
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
export function atScreen([x, y]: readonly [x: number, y: number], view: View, size: Size): Point {
  const scale = pixelsPerDegree(view, size);
  const factor = 10 ** Math.max(1, Math.min(6, Math.ceil(Math.log10(scale))));
  const rounded = (degrees: number): number => Math.round(degrees * factor) / factor;
  const lon = view.lon + (x - size.width / 2) / scale;
  const lat = latAt(southOf(view.lat) + (y - size.height / 2) / scale);
  return [rounded(eastOf(lon, 0)), rounded(lat)];
}

/** How far a circle on the ground reaches, as it is drawn. */
export function radiusOf(radiusM: number, lat: number, scale: number): number {
  return (radiusM / 1000 / KM_PER_DEGREE / shrinkAt(lat)) * scale;
}

const LEAST_KM = 2;
const MOST_KM = 40_000;
const MOST_MIDDLE = 85;

/** A view moved by parts of its own width and made larger by a factor. Its scale on the plane stays when it is moved alone, so what is drawn moves as one sheet. */
export function viewMoved(
  view: View,
  by: { readonly east?: number; readonly south?: number; readonly factor?: number },
): View {
  const { east = 0, south = 0, factor = 1 } = by;
  const degrees = degreesAcross(view);
  const moved = latAt(southOf(view.lat) + south * degrees);
  const lat = south === 0 ? view.lat : Math.max(-MOST_MIDDLE, Math.min(MOST_MIDDLE, moved));
  const lon = eastOf(view.lon + east * degrees, 0);
  const km = ((view.km * factor) / shrinkAt(view.lat)) * shrinkAt(lat);
  return { lon, lat, km: Math.max(LEAST_KM, Math.min(MOST_KM, km)) };
}
