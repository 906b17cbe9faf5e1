import { type GeoPosition, geometryFault, type PlaceGeometry } from '@sitlog/situation';
import { planeOf } from '../../core/map/extent.js';
import { type Spot } from '../../core/map/located.js';
import { geometryOf, middleOf, type ShapeKind } from '../../core/map/shape.js';
import { type ItemDraft, shapeIn } from '../../core/setup/item-draft.js';
import { readPosition } from '../../core/setup/position.js';
import { type SetupItem } from '../../core/setup/register-lists.js';
import { shapeLines } from '../../core/setup/shape-edit.js';
import { readGeometry } from '../../core/setup/shape-text.js';

/** A whole country is near to too much. */
const COUNTRY = 6;

/** What of a form can be drawn, also while it is not whole. */
export interface PlaceDrawing {
  readonly positions: readonly { readonly at: number; readonly point: GeoPosition }[];
  readonly geometry: PlaceGeometry | undefined;
  readonly point: GeoPosition | undefined;
  readonly radiusM: number | undefined;
}

/** Reads what a form draws. */
export function drawingOf(draft: ItemDraft): PlaceDrawing {
  const kind = shapeIn(draft);
  return kind === 'point' ? pointOf(draft) : groundOf(draft, kind);
}

function pointOf(draft: ItemDraft): PlaceDrawing {
  const point = pointIn(draft['position'] ?? '');
  const radius = Number(draft['radiusM'] ?? '');
  const radiusM = point !== undefined && radius > 0 ? radius : undefined;
  return { positions: [], geometry: undefined, point, radiusM };
}

function groundOf(draft: ItemDraft, kind: ShapeKind): PlaceDrawing {
  const text = draft['geometry'] ?? '';
  const positions = shapeLines(text).flatMap((line) => {
    const point = pointIn(line.text);
    return point === undefined ? [] : [{ at: line.at, point }];
  });
  const read = readGeometry(kind, text);
  const isWhole = 'geometry' in read && geometryFault(read.geometry) === undefined;
  const geometry = isWhole ? read.geometry : undefined;
  const middle = geometry === undefined ? undefined : middleOf(geometry);
  const point = pointIn(draft['position'] ?? '') ?? middle;
  return { positions, geometry, point, radiusM: undefined };
}

function pointIn(text: string): GeoPosition | undefined {
  const point = readPosition(text);
  return point === undefined ? undefined : [point.lon, point.lat];
}

/** All of a drawing as what a view is chosen by. */
export function spotsOfDrawing({ positions, point, radiusM }: PlaceDrawing): readonly Spot[] {
  const all = [...positions.map((one) => one.point), ...(point === undefined ? [] : [point])];
  return all.map(([lon, lat]) => ({ lat, lon, precision: 1, radiusM: radiusM ?? 0 }));
}

/** Where the places of a register stand, with their names. */
export function standingPlaces(
  items: readonly SetupItem[],
): readonly { readonly id: string; readonly name: string; readonly spot: Spot }[] {
  return items.flatMap(({ id, name, lat, lon, precision, ...item }) => {
    const geometry = geometryOf(item);
    const middle = geometry === undefined ? undefined : middleOf(geometry);
    const point = lat === undefined || lon === undefined ? middle : ([lon, lat] as const);
    if (point === undefined) return [];
    return [{ id, name, spot: { lat: point[1], lon: point[0], precision, radiusM: 0 } }];
  });
}

/** The middle of the places of a register, as the gazetteer takes it; undefined where none has a position. */
export function nearText(items: readonly SetupItem[]): string | undefined {
  const all = standingPlaces(items).map(({ spot }) => spot);
  const smaller = all.filter(({ precision }) => precision !== COUNTRY);
  const spots = smaller.length > 0 ? smaller : all;
  if (spots.length === 0) return undefined;
  const { lat, lon } = planeOf(spots);
  return `${lat.toFixed(3)},${lon.toFixed(3)}`;
}
