import { type Spot } from './located.js';
import {
  eastOf,
  KM_PER_DEGREE,
  latAt,
  onPlane,
  type Plane,
  shrinkAt,
  type Size,
  southOf,
  type View,
} from './projection.js';
import { positionsOf } from './shape.js';

const LEAST_KM = 20;
const COUNTRY = 6;
/** A place whose extent nobody gives is shown with this much around it. */
const AROUND_KM = 10;
const MARGIN = 1.25;

/** The plane of places, and the latitude in their middle. */
type Middle = Plane & { readonly lat: number };

/** The middle of these places, around which they are drawn: across the meridian of 180° where that is shorter. */
export function planeOf(spots: readonly Spot[]): Middle {
  if (spots.length === 0) return { lon: 0, lat: 0 };
  const lats = spots.map(({ lat }) => lat);
  return {
    lon: middleLon(spots.map(({ lon }) => lon)),
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
  };
}

/** Opposite of the widest gap between the longitudes. */
function middleLon(lons: readonly number[]): number {
  const sorted = [...lons].sort((a, b) => a - b);
  let [gap, from, to] = [-1, 0, 0];
  for (const [index, lon] of sorted.entries()) {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - lon > gap) [gap, from, to] = [next - lon, next, lon + 360];
  }
  return eastOf((from + to) / 2, 0);
}

/** The view that shows these places whole. Whole countries would make all others small: they count only where there is nothing else. */
export function viewOfAll(spots: readonly Spot[], plane: Middle, size: Size): View {
  const smaller = spots.filter(({ precision }) => precision !== COUNTRY);
  const wanted = smaller.length > 0 ? smaller : spots;
  if (wanted.length === 0) return { ...plane, km: 40_000 };
  const boxes = wanted.map((spot) => boxOf(spot, plane));
  const west = Math.min(...boxes.map((box) => box.west));
  const east = Math.max(...boxes.map((box) => box.east));
  const north = Math.min(...boxes.map((box) => box.north));
  const south = Math.max(...boxes.map((box) => box.south));
  const degrees = Math.max(east - west, ((south - north) * size.width) / size.height);
  const lat = latAt((north + south) / 2);
  const km = degrees * KM_PER_DEGREE * shrinkAt(lat) * MARGIN;
  return {
    lon: eastOf((west + east) / 2 + plane.lon, 0),
    lat,
    km: Math.min(40_000, Math.max(LEAST_KM, km)),
  };
}

/** On the plane. */
interface Box {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

function boxOf(spot: Spot, plane: Plane): Box {
  const { lat, lon, radiusM, precision, geometry } = spot;
  if (geometry !== undefined) {
    const flat = positionsOf(geometry).map((point) => onPlane(point, plane));
    const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    return { west, east, north: Math.min(...ys), south: Math.max(...ys) };
  }
  const [x] = onPlane([lon, lat], plane);
  const around = precision === COUNTRY ? 400 : AROUND_KM;
  const half = (radiusM === undefined ? around : radiusM / 1000) / KM_PER_DEGREE;
  const halfX = half / shrinkAt(lat);
  return {
    west: x - halfX,
    east: x + halfX,
    north: southOf(lat + half),
    south: southOf(lat - half),
  };
}
