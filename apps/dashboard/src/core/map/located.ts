import { OUTLINE_FLAGS, type PlaceGeometry } from '@sitlog/situation';
import { type EntryInResponse, type PlaceResponse } from '@sitlog/api-types';
import { type Point } from './outlines.js';
import { geometryOf, middleOf } from './shape.js';

/** An entry as the map needs it; the headline is there once whole entries were read. */
export interface MapItem {
  readonly no: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Sum of bits of OUTLINE_FLAGS. */
  readonly flags: number;
  readonly headline?: string;
  readonly places: readonly EntryPlace[];
}

type StatedPlace = EntryInResponse['places'][number];

/** A place of an entry; its role is there once whole entries were read. */
export type EntryPlace = Omit<StatedPlace, 'role'> & Partial<Pick<StatedPlace, 'role'>>;

/** How well an entry can be put on the map: at a place that is known exactly, somewhere in an area, or not at all. What was retracted is left out. */
export type HowPlaced = 'exact' | 'area' | 'none' | 'retracted';
export const HOW_PLACED: readonly HowPlaced[] = ['exact', 'area', 'none', 'retracted'];

/** What is to be drawn of a place, and never more than is known of it. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly precision: number | undefined;
  /** How far around the point it may be; absent: nobody says. */
  readonly radiusM: number | undefined;
  /** The ground that it takes up, which says more than any radius. */
  readonly geometry?: PlaceGeometry;
}

/** What is listed together: at a place of the register, described in words only, without any place, or retracted. */
export interface Group {
  readonly key: string;
  readonly part: HowPlaced;
  readonly placeId?: string;
  readonly spot?: Spot;
  readonly items: readonly MapItem[];
}

interface Located {
  readonly groups: readonly Group[];
  /** Each entry once: the parts add up to all of them. */
  readonly partOf: ReadonlyMap<string, HowPlaced>;
}

export const IN_WORDS = 'in-words';
export const NOWHERE = 'nowhere';
export const RETRACTED = 'retracted';
/** What a precision of the scale of places itself says: 2 is "within about 25 km". */
const WITHIN_M: ReadonlyMap<number | undefined, number> = new Map([[2, 25_000]]);

/** Puts entries at their places. One with several places stands at each of them, and counts once, by the best known of them. */
export function located(
  items: readonly MapItem[],
  places: ReadonlyMap<string, PlaceResponse>,
): Located {
  const groups = new Map<string, Omit<Group, 'items'> & { readonly items: MapItem[] }>();
  const partOf = new Map<string, HowPlaced>();
  for (const item of items) {
    const stands = standsAt(item, places);
    partOf.set(
      item.no,
      HOW_PLACED.find((part) => stands.some((one) => one.part === part)) ?? 'none',
    );
    for (const one of stands) {
      const group = groups.get(one.key) ?? { ...one, items: [] };
      if (group.items.at(-1) !== item) group.items.push(item);
      groups.set(one.key, group);
    }
  }
  return { groups: [...groups.values()].sort(byPartAndSize), partOf };
}

type Stand = Omit<Group, 'items'>;

function standsAt(item: MapItem, places: ReadonlyMap<string, PlaceResponse>): readonly Stand[] {
  if (isRetracted(item)) return [{ key: RETRACTED, part: 'retracted' }];
  const named = item.places;
  if (named.length === 0) return [{ key: NOWHERE, part: 'none' }];
  return named.map((one) => {
    if (one.placeId === undefined) return { key: IN_WORDS, part: 'none' };
    const spot = spotOf(one, places.get(one.placeId));
    if (spot === undefined) return { key: one.placeId, part: 'none', placeId: one.placeId };
    const key = saysMore(one)
      ? `${one.placeId}~${spot.precision ?? ''}~${spot.radiusM ?? ''}`
      : one.placeId;
    return { key, part: isPoint(spot) ? 'exact' : 'area', placeId: one.placeId, spot };
  });
}

/** Somewhere on the ground of a place is not a point, however exactly that ground is known. */
function isPoint({ precision, geometry }: Spot): boolean {
  return precision === 1 && geometry === undefined;
}

/** What the entry says of its place goes before what the register says; a radius or a shape belongs to whoever gives the precision. */
function spotOf(at: EntryPlace, place: PlaceResponse | undefined): Spot | undefined {
  const geometry = place === undefined ? undefined : geometryOf(place);
  const point = pointOf(place, geometry);
  if (place === undefined || point === undefined) return undefined;
  const [lon, lat] = point;
  if (geometry !== undefined && !saysMore(at)) {
    return { lat, lon, precision: place.precision, radiusM: undefined, geometry };
  }
  return { lat, lon, ...extentOf(at, place) };
}

function extentOf(at: EntryPlace, place: PlaceResponse): Pick<Spot, 'precision' | 'radiusM'> {
  const precision = at.precision ?? place.precision;
  const radiusM = at.radiusM ?? (at.precision === undefined ? place.radiusM : undefined);
  return { precision, radiusM: radiusM ?? WITHIN_M.get(precision) };
}

/** Whether an entry itself says how exactly its place is known. */
function saysMore({ precision, radiusM }: EntryPlace): boolean {
  return precision !== undefined || radiusM !== undefined;
}

/** The point that somebody gave, or one on its ground. */
function pointOf(
  place: PlaceResponse | undefined,
  geometry: PlaceGeometry | undefined,
): Point | undefined {
  if (place?.lat !== undefined && place.lon !== undefined) return [place.lon, place.lat];
  return geometry === undefined ? undefined : middleOf(geometry);
}

function byPartAndSize(a: Group, b: Group): number {
  const byPart = HOW_PLACED.indexOf(a.part) - HOW_PLACED.indexOf(b.part);
  return byPart === 0 ? b.items.length - a.items.length : byPart;
}

/** How many entries there are of each part. */
export function countsByPlacing(partOf: Located['partOf']): Readonly<Record<HowPlaced, number>> {
  const counts = { exact: 0, area: 0, none: 0, retracted: 0 };
  for (const part of partOf.values()) counts[part] += 1;
  return counts;
}

/** Whether an entry was retracted. */
export function isRetracted({ flags }: MapItem): boolean {
  return (flags & OUTLINE_FLAGS.retracted) !== 0;
}
