import { geometryOf, shapeKind } from '../map/shape.js';
import { latinPart } from './item-id.js';
import { positionText, readPosition } from './position.js';
import { type RegisterList, type SetupItem } from './register-lists.js';
import { geometryText, readGeometry, type ShapeChoice } from './shape-text.js';

/** The fields of a form for an item, as text, by their names. */
export type ItemDraft = Readonly<Record<string, string>>;

/** The fields of each register, in the order of its form; authorities have a field for each aspect besides. */
export const ITEM_FIELDS = {
  subjects: ['name', 'type', 'note'],
  sources: ['name', 'type', 'reliability', 'side', 'interest', 'note'],
  places: ['name', 'geometry', 'position', 'precision', 'radiusM', 'positionFrom', 'pcode', 'note'],
  actors: ['name', 'side', 'note'],
} as const satisfies Readonly<Record<RegisterList, readonly string[]>>;
export type ItemField = (typeof ITEM_FIELDS)[RegisterList][number];

const AUTHORITY = 'authority/';

/** The field in which stands whose act an aspect is. */
export function authorityField(aspect: string): string {
  return `${AUTHORITY}${aspect}`;
}

/** An item as its form begins with it. */
export function draftOf(item: Omit<SetupItem, 'id'>): ItemDraft {
  const {
    aspects: _,
    merged: _merged,
    authorities = {},
    lat,
    lon,
    geometry: _geometry,
    ...plain
  } = item;
  const texts = Object.entries(plain).map(([name, value]) => [name, String(value)] as const);
  const acts = Object.entries(authorities).map(
    ([name, source]) => [authorityField(name), source] as const,
  );
  const position = positionText({
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  });
  return {
    ...Object.fromEntries([...texts, ...acts, ['position', position]]),
    ...shapeDraft(item),
  };
}

/** The ground of a place as a form has it. */
function shapeDraft(item: Pick<SetupItem, 'geometry'>): ItemDraft {
  const geometry = geometryOf(item);
  if (geometry === undefined) return {};
  return { shape: shapeKind(geometry), geometry: geometryText(geometry) };
}

/** What a form draws a place as. */
export function shapeIn(draft: ItemDraft): ShapeChoice {
  const { shape } = draft;
  return shape === 'area' || shape === 'line' ? shape : 'point';
}

/** A side as it is stored, however it was typed. */
export function sideOf(text: string): string {
  return latinPart(text, '_');
}

/** The request that registers what a form says. What it has no field for stays as it stood before. */
export function itemBody(
  list: RegisterList,
  draft: ItemDraft,
  before: Partial<SetupItem> = {},
): Readonly<Record<string, unknown>> {
  const fields = ITEM_FIELDS[list].flatMap((field) =>
    field === 'geometry' ? ofShape(draft) : membersOf(field, draft[field]?.trim() ?? ''),
  );
  return {
    ...Object.fromEntries(fields),
    ...(list === 'subjects' ? ofSubject(draft, before) : {}),
  };
}

function ofShape(draft: ItemDraft): readonly (readonly [string, unknown])[] {
  const kind = shapeIn(draft);
  if (kind === 'point') return [];
  const read = readGeometry(kind, draft['geometry'] ?? '');
  // What cannot be read is for the server to refuse, at its place.
  return [['geometry', 'geometry' in read ? read.geometry : (draft['geometry'] ?? '')]];
}

function membersOf(field: ItemField, text: string): readonly (readonly [string, unknown])[] {
  if (text === '') return [];
  switch (field) {
    case 'position': {
      const point = readPosition(text);
      // What cannot be read is for the server to refuse, at its place.
      return point === undefined
        ? [['lat', text]]
        : [
            ['lat', point.lat],
            ['lon', point.lon],
          ];
    }
    case 'precision':
    case 'radiusM':
      return [[field, Number(text)]];
    case 'side':
      return [[field, sideOf(text) === '' ? text : sideOf(text)]];
    default:
      return [[field, text]];
  }
}

function ofSubject(draft: ItemDraft, { aspects }: Partial<SetupItem>): object {
  const own = Object.entries(aspects ?? {}).map(([name, aspect]) => ({ name, ...aspect }));
  const acts = Object.entries(draft).flatMap(([field, sourceId]) =>
    field.startsWith(AUTHORITY) && sourceId !== ''
      ? [{ aspect: field.slice(AUTHORITY.length), sourceId }]
      : [],
  );
  return {
    ...(own.length === 0 ? {} : { aspects: own }),
    ...(acts.length === 0 ? {} : { authorities: acts }),
  };
}

/** What was typed, on what somebody else has put there meanwhile: of fields that nobody here touched, theirs. */
export function rebased(
  draft: ItemDraft,
  before: Omit<SetupItem, 'id'>,
  now: Omit<SetupItem, 'id'>,
): ItemDraft {
  const began = draftOf(before);
  const touched = Object.entries(draft).filter(([field, text]) => text !== (began[field] ?? ''));
  return { ...draftOf(now), ...Object.fromEntries(touched) };
}

/** The field of a form that a refusal of the server is about. */
export function fieldOfPointer(pointer: string): string {
  const [, first = ''] = pointer.split('/');
  return first === 'lat' || first === 'lon' ? 'position' : first;
}
