import { type Spot } from './located.js';
import { eastOf, KM_PER_DEGREE, type Plane, type Size, shrinkOf, type View } from './projection.js';
import { positionsOf } from './shape.js';

const LEAST_KM = 20;
const COUNTRY = 6;
/** A place whose extent nobody gives is shown with this much around it. */
const AROUND_KM = 10;
const MARGIN = 1.25;

/** The plane that suits these places: around their middle, across the meridian of 180° where that is shorter. */
export function planeOf(spots: readonly Spot[]): Plane {
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
export function viewOfAll(spots: readonly Spot[], plane: Plane, size: Size): View {
  const smaller = spots.filter(({ precision }) => precision !== COUNTRY);
  const wanted = smaller.length > 0 ? smaller : spots;
  if (wanted.length === 0) return { ...plane, km: 40_000 };
  const boxes = wanted.map((spot) => boxOf(spot, plane));
  const west = Math.min(...boxes.map((box) => box.west));
  const east = Math.max(...boxes.map((box) => box.east));
  const north = Math.max(...boxes.map((box) => box.north));
  const south = Math.min(...boxes.map((box) => box.south));
  const km = Math.max(east - west, ((north - south) * size.width) / size.height) * KM_PER_DEGREE;
  return {
    lon: eastOf((west + east) / 2 / shrinkOf(plane) + plane.lon, 0),
    lat: (north + south) / 2,
    km: Math.min(40_000, Math.max(LEAST_KM, km * MARGIN)),
  };
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

function boxOf(spot: Spot, plane: Plane): Box {
  const { lat, lon, radiusM, precision, geometry } = spot;
  const xOf = (degrees: number): number => eastOf(degrees, plane.lon) * shrinkOf(plane);
  if (geometry !== undefined) {
    const positions = positionsOf(geometry);
    const xs = positions.map(([degrees]) => xOf(degrees));
    const lats = positions.map(([, degrees]) => degrees);
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    return { west, east, north: Math.max(...lats), south: Math.min(...lats) };
  }
  const around = precision === COUNTRY ? 400 : AROUND_KM;
  const half = (radiusM === undefined ? around : radiusM / 1000) / KM_PER_DEGREE;
  return { west: xOf(lon) - half, east: xOf(lon) + half, north: lat + half, south: lat - half };
}
