/** A point in degrees (WGS 84). */
export interface Near {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_KM = 6371;

/** How far it is from one point to another over the ground. */
export function kilometres(a: Near, b: Near): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(rad(to - from) / 2) ** 2;
  const chord =
    half(a.lat, b.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
