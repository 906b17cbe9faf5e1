/** A position in degrees (WGS 84), the longitude first, as GeoJSON has it. */
export type GeoPosition = readonly [lon: number, lat: number];

/** The ground that a place takes up: an area, its outer ring before its holes, or a line. Between two positions the shorter way round is meant. */
export type PlaceGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly GeoPosition[])[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly GeoPosition[] };

/** So many positions describe a place, at most, all rings together. */
export const MOST_POSITIONS = 500;

/** All lines of a geometry: the rings of an area, or the one line. */
export function linesIn(geometry: PlaceGeometry): readonly (readonly GeoPosition[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates];
}

/** The same line with longitudes that go on beyond 180° where it crosses the antimeridian. */
export function unwrapped(line: readonly GeoPosition[]): readonly GeoPosition[] {
  let turns = 0;
  return line.map(([lon, lat], at) => {
    const step = lon - (line[at - 1]?.[0] ?? lon);
    if (step > 180) turns -= 1;
    else if (step < -180) turns += 1;
    return [lon + 360 * turns, lat];
  });
}
