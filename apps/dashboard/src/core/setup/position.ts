import { westernDigits } from '@sitlog/line-reading';

/** A point in degrees (WGS 84). */
interface Point {
  readonly lat: number;
  readonly lon: number;
}

const PAIR =
  /^([-−+]?\d{1,3}(?:[.٫]\d+)?)°?\s*([NS])?\s*[\s,;،]\s*([-−+]?\d{1,3}(?:[.٫]\d+)?)°?\s*([EW])?$/i;
/** Degrees, minutes and perhaps seconds, with the letter of the hemisphere before or behind. */
const SEXAGESIMAL =
  String.raw`(?:(L)\s*)?(\d{1,3})\s*[°º\s]\s*(\d{1,2}(?:[.٫]\d+)?)\s*(?:['′’]\s*|\s+|(?=L))` +
  String.raw`(?:(\d{1,2}(?:[.٫]\d+)?)\s*(?:["″”]|''|′′|’’)?\s*)?(L)?`;
const DEGREES_MINUTES = new RegExp(
  `^${SEXAGESIMAL.replaceAll('L', '[NS]')}\\s*[,;،]?\\s*${SEXAGESIMAL.replaceAll('L', '[EW]')}$`,
  'i',
);

/** Reads “latitude, longitude” as maps give it to be copied, or in degrees, minutes and seconds; undefined where it is none. */
export function readPosition(text: string): Point | undefined {
  const plain = westernDigits(text).trim();
  const point = decimal(plain) ?? sexagesimal(plain);
  return point !== undefined && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180
    ? point
    : undefined;
}

function decimal(text: string): Point | undefined {
  const found = PAIR.exec(text);
  if (found === null) return undefined;
  const [, north, ns, east, ew] = found;
  return { lat: degrees(north, ns), lon: degrees(east, ew) };
}

function sexagesimal(text: string): Point | undefined {
  const found = DEGREES_MINUTES.exec(text);
  if (found === null) return undefined;
  const [lat, lon] = [angle(found.slice(1, 6)), angle(found.slice(6, 11))];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** Without its hemisphere, or with two, an angle is none. */
function angle(parts: readonly (string | undefined)[]): number | undefined {
  const [before, whole, minutes, seconds = '0', behind] = parts;
  const [hemisphere = '', second] = [before, behind].filter((one) => one !== undefined);
  if (hemisphere === '' || second !== undefined) return undefined;
  const [d, m, s] = [degrees(whole), degrees(minutes), degrees(seconds)];
  if (m >= 60 || s >= 60) return undefined;
  const size = Math.round((d + m / 60 + s / 3600) * 1e7) / 1e7;
  return /^[sw]$/i.test(hemisphere) ? -size : size;
}

function degrees(text = '', hemisphere = ''): number {
  const sign = /^[sw]$/i.test(hemisphere) ? -1 : 1;
  return sign * Number(text.replace('−', '-').replace('٫', '.'));
}

/** A point as it is written to be read again; empty where there is none. */
export function positionText({ lat, lon }: Partial<Point>): string {
  return lat === undefined || lon === undefined ? '' : `${lat}, ${lon}`;
}
