import { crossesItself } from './crossing.js';
import { type GeoPosition, MOST_POSITIONS, unwrapped } from './geometry.js';

/** What is wrong with a geometry, and where: rings and positions are counted from 1. */
export interface GeometryFault {
  readonly code:
    | 'no-geometry'
    | 'no-list'
    | 'too-many'
    | 'no-position'
    | 'longitude'
    | 'latitude'
    | 'too-few'
    | 'not-closed'
    | 'around-pole'
    | 'crossing';
  readonly ring?: number;
  readonly position?: number;
}

/** What is wrong with a value that should be the geometry of a place; undefined where nothing is. */
export function geometryFault(value: unknown): GeometryFault | undefined {
  if (!isRecord(value)) return { code: 'no-geometry' };
  const { type, coordinates, ...others } = value;
  if (Object.keys(others).length > 0) return { code: 'no-geometry' };
  if (type === 'LineString') return lineFault(coordinates);
  if (type === 'Polygon') return areaFault(coordinates);
  return { code: 'no-geometry' };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineFault(line: unknown): GeometryFault | undefined {
  if (!Array.isArray(line)) return { code: 'no-list' };
  if (line.length > MOST_POSITIONS) return { code: 'too-many' };
  return (
    positionsFault(line) ??
    (differentIn(line as GeoPosition[]) < 2 ? { code: 'too-few' } : undefined)
  );
}

function areaFault(rings: unknown): GeometryFault | undefined {
  if (!Array.isArray(rings) || rings.length === 0 || !rings.every(Array.isArray)) {
    return { code: 'no-list' };
  }
  if (rings.flat().length > MOST_POSITIONS) return { code: 'too-many' };
  return firstOf(rings as readonly (readonly unknown[])[], (ring, at) => {
    const fault = positionsFault(ring) ?? shapeFault(ring as readonly GeoPosition[]);
    return fault === undefined ? undefined : { ...fault, ring: at + 1 };
  });
}

function shapeFault(ring: readonly GeoPosition[]): GeometryFault | undefined {
  if (differentIn(ring) < 3) return { code: 'too-few' };
  if (keyOf(ring[0]) !== keyOf(ring.at(-1))) return { code: 'not-closed' };
  if (unwrapped(ring).at(-1)?.[0] !== ring[0]?.[0]) return { code: 'around-pole' };
  return crossesItself(ring) ? { code: 'crossing' } : undefined;
}

function positionsFault(line: readonly unknown[]): GeometryFault | undefined {
  return firstOf(line, (one, at) => {
    const code = positionFault(one);
    return code === undefined ? undefined : { code, position: at + 1 };
  });
}

function positionFault(one: unknown): GeometryFault['code'] | undefined {
  if (!Array.isArray(one) || one.length !== 2 || !one.every(Number.isFinite)) return 'no-position';
  const [lon, lat] = one as readonly number[] as GeoPosition;
  if (Math.abs(lon) > 180) return 'longitude';
  return Math.abs(lat) > 90 ? 'latitude' : undefined;
}

function firstOf<T>(
  all: readonly T[],
  faultOf: (one: T, at: number) => GeometryFault | undefined,
): GeometryFault | undefined {
  for (const [at, one] of all.entries()) {
    const fault = faultOf(one, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function differentIn(line: readonly GeoPosition[]): number {
  return new Set(line.map(keyOf)).size;
}

function keyOf(position: GeoPosition | undefined): string {
  return String(position);
}
