import { type PlacePrecision } from '@sitlog/situation';

/** A place of a gazetteer. */
export interface NamedPlace {
  readonly name: string;
  /** Its other names, also in other scripts, separated by commas. */
  readonly others: string;
  readonly lat: number;
  readonly lon: number;
  readonly precision: PlacePrecision;
  /** ISO 3166-1, two letters; empty where there is none. */
  readonly country: string;
  /** The name of its first-order division, where that is known. */
  readonly admin: string;
  readonly population: number;
  /** Its number at GeoNames, where that is known. */
  readonly geonameId?: number;
}

/** The names of first-order divisions by country and code, such as `SY.09`. */
export type Divisions = ReadonlyMap<string, string>;
