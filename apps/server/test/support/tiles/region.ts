import { type ArchiveContent, archiveOf, type ArchivedTile } from './archive.js';
import { TILE_UNITS, type TileFeature, vectorTile } from './mvt.js';

/** Degrees: west, south, east, north. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** The region of the archives of tests, around the places of the sample. */
export const REGION: Box = [36, 35, 38, 37];
/** A lake in it, which is one feature with a pond. */
export const LAKE: Box = [36.9, 36.05, 37.1, 36.15];
const POND: Box = [36.3, 36.6, 36.4, 36.65];
/** A highway through it, from west to east. */
export const HIGHWAY_LAT = 35.9;

const MAX_ZOOM = 9;
const METADATA = {
  attribution:
    '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>',
  vector_layers: ['earth', 'water', 'roads', 'places'].map((id) => ({ id, fields: {} })),
};
const TOWNS = [
  { name: 'Örnek', en: 'Sample Town', ar: 'بلدة العيّنة', at: [36.55, 36.4] },
  { name: 'Ford Village', at: [37.5, 35.6] },
] as const;

/** An archive of that region as Protomaps makes them: land, a lake, a highway and two named towns. */
export function regionArchive(other: Partial<ArchiveContent> = {}): Uint8Array {
  return archiveOf({ tiles: tilesOf(), bounds: REGION, metadata: METADATA, ...other });
}

function tilesOf(): readonly ArchivedTile[] {
  return Array.from({ length: MAX_ZOOM + 1 }, (_, z) => z).flatMap((z) => {
    const [west, north] = cellAt([REGION[0], REGION[3]], z);
    const [east, south] = cellAt([REGION[2], REGION[1]], z);
    return span(west, east).flatMap((x) => span(north, south).map((y) => tileOf(z, x, y)));
  });
}

function span(from: number, to: number): readonly number[] {
  return Array.from(
    { length: Math.floor(to) - Math.floor(from) + 1 },
    (_, at) => Math.floor(from) + at,
  );
}

type Degrees = readonly [lon: number, lat: number];

/** Where a point lies among the tiles of a zoom. */
function cellAt([lon, lat]: Degrees, z: number): readonly [x: number, y: number] {
  const south = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [((lon + 180) / 360) * 2 ** z, ((1 - south) / 2) * 2 ** z];
}

function tileOf(z: number, x: number, y: number): ArchivedTile {
  const at = (degrees: Degrees): Degrees => {
    const [cellX, cellY] = cellAt(degrees, z);
    return [Math.round((cellX - x) * TILE_UNITS), Math.round((cellY - y) * TILE_UNITS)];
  };
  const bytes = vectorTile({
    earth: areas([box([0, 0], [TILE_UNITS, TILE_UNITS])], 'earth'),
    water: areas(
      [LAKE, POND].map(([west, south, east, north]) => box(at([west, north]), at([east, south]))),
      'lake',
    ),
    roads: highway(at([REGION[0], HIGHWAY_LAT]), at([REGION[2], HIGHWAY_LAT])),
    places: TOWNS.flatMap((town) => townAt(town, at(town.at))),
  });
  return { z, x, y, bytes };
}

type Ring = readonly Degrees[];

/** What of a box lies in a tile, and a little around it. */
function box([west, north]: Degrees, [east, south]: Degrees): readonly Ring[] {
  const [left, right] = [kept(west), kept(east)];
  const [top, foot] = [kept(north), kept(south)];
  if (left >= right || top >= foot) return [];
  const ring: Ring = [
    [left, top],
    [right, top],
    [right, foot],
    [left, foot],
  ];
  return [ring];
}

function areas(boxes: readonly (readonly Ring[])[], kind: string): readonly TileFeature[] {
  const parts = boxes.flat();
  return parts.length === 0 ? [] : [{ type: 'area', parts, properties: { kind } }];
}

const AROUND = 64;

function kept(unit: number): number {
  return Math.max(-AROUND, Math.min(TILE_UNITS + AROUND, unit));
}

function highway([west, y]: Degrees, [east]: Degrees): readonly TileFeature[] {
  if (y < -AROUND || y > TILE_UNITS + AROUND || kept(west) >= kept(east)) return [];
  const parts = [
    [
      [kept(west), y],
      [kept(east), y],
    ],
  ] as const;
  return [{ type: 'line', parts, properties: { kind: 'highway', kind_detail: 'motorway' } }];
}

function townAt(town: (typeof TOWNS)[number], [x, y]: Degrees): readonly TileFeature[] {
  if (x < 0 || y < 0 || x >= TILE_UNITS || y >= TILE_UNITS) return [];
  const names = 'en' in town ? { 'name:en': town.en, 'name:ar': town.ar } : {};
  const properties = { kind: 'locality', name: town.name, ...names, min_zoom: 5, sort_key: 10 };
  return [{ type: 'point', parts: [[[x, y]]], properties }];
}
