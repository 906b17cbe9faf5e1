import { westernDigits } from '@sitlog/line-reading';

/** A point in degrees (WGS 84). */
interface Point {
  readonly lat: number;
  readonly lon: number;
}

const PAIR =
  /^([-−+]?\d{1,3}(?:[.٫]\d+)?)°?\s*([NS])?\s*[\s,;،]\s*([-−+]?\d{1,3}(?:[.٫]\d+)?)°?\s*([EW])?$/i;

/** Reads “latitude, longitude” as maps give it to be copied; undefined where it is none. */
export function readPosition(text: string): Point | undefined {
  const found = PAIR.exec(westernDigits(text).trim());
  if (found === null) return undefined;
  const [, north, ns, east, ew] = found;
  const [lat, lon] = [degrees(north, ns), degrees(east, ew)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function degrees(text = '', hemisphere = ''): number {
  const sign = /^[sw]$/i.test(hemisphere) ? -1 : 1;
  return sign * Number(text.replace('−', '-').replace('٫', '.'));
}

/** A point as it is written to be read again; empty where there is none. */
export function positionText({ lat, lon }: Partial<Point>): string {
  return lat === undefined || lon === undefined ? '' : `${lat}, ${lon}`;
}
