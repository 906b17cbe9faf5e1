import { type PlacePrecision } from '@sitlog/situation';
import { type Divisions, type NamedPlace } from './named-place.js';

const COLUMNS = 19;

/** A line of a file as GeoNames gives it out for a country (tab-separated, 19 columns); undefined where it is none. */
export function placeOfLine(line: string, divisions: Divisions): NamedPlace | undefined {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS) return undefined;
  const column = (at: number): string => columns[at] ?? '';
  const [name, plain, others] = [column(1), column(2), column(3)];
  const [lat, lon] = [degrees(column(4), 90), degrees(column(5), 180)];
  if (name === '' || lat === undefined || lon === undefined) return undefined;
  const country = column(8);
  return {
    name,
    others: plain === name ? others : `${plain},${others}`,
    lat,
    lon,
    precision: precisionOf(column(6), column(7)),
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    admin: divisions.get(`${country}.${column(10)}`) ?? '',
    population: countIn(column(14)),
    ...numberOf(column(0)),
  };
}

function countIn(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
}

function numberOf(id: string): Pick<NamedPlace, 'geonameId'> {
  return /^\d{1,10}$/.test(id) ? { geonameId: Number(id) } : {};
}

function degrees(text: string, most: number): number | undefined {
  if (!/^-?\d{1,3}(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= most ? value : undefined;
}

/** What its class and code of feature say of how exactly a point tells where it is. */
function precisionOf(group: string, kind: string): PlacePrecision {
  if (group === 'A') return precisionOfDivision(kind);
  // Waters, areas, roads and forests are not at a point; a town, a building and a hill are.
  return 'HLRUV'.includes(group) && group !== '' ? 5 : 1;
}

function precisionOfDivision(kind: string): PlacePrecision {
  if (kind.startsWith('PCL')) return 6;
  return kind === 'ADM1' ? 4 : 3;
}
