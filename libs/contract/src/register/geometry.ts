import { geometryFault, type GeometryFault, MOST_POSITIONS } from '@sitlog/situation';
import { field, type FieldOptions } from '../fields/field.js';
import { type Rule } from '../fields/rules.js';

const WORDS: Readonly<Record<GeometryFault['code'], string>> = {
  'no-geometry':
    'Write a GeoJSON geometry: an object with type, "Polygon" or "LineString", and coordinates, and nothing else.',
  'no-list':
    'The coordinates of a LineString are a list of positions; those of a Polygon a list of rings, the outer one first, and each ring a list of positions.',
  'too-many': `At most ${MOST_POSITIONS} positions, all rings together.`,
  'no-position': 'Write [longitude, latitude]: two numbers, in degrees (WGS 84).',
  longitude: 'The longitude, which stands first, is beyond 180.',
  latitude: 'The latitude, which stands second, is beyond 90.',
  'too-few': 'A line has at least two different positions, a ring three.',
  'not-closed': 'A ring is closed: it ends with the position that it begins with.',
  'around-pole':
    'A ring cannot go around a pole. Between two positions the shorter way round is meant.',
  crossing: 'A ring does not cross or touch itself.',
};

const isGeometry: Rule = {
  name: 'isGeometry',
  holds: (value) => geometryFault(value) === undefined,
  message: (value) => told(geometryFault(value) ?? { code: 'no-geometry' }),
};

function told({ code, ring, position }: GeometryFault): string {
  const where = [
    ring === undefined ? [] : `ring ${ring}`,
    position === undefined ? [] : `position ${position}`,
  ].flat();
  return where.length === 0 ? WORDS[code] : `In ${where.join(', ')}: ${WORDS[code]}`;
}

const POSITION = {
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: { type: 'number', minimum: -180, maximum: 180 },
};
const RING = { type: 'array', minItems: 4, maxItems: MOST_POSITIONS, items: POSITION };
const LINE = { ...RING, minItems: 2 };

function shape(type: string, coordinates: object): object {
  return {
    type: 'object',
    required: ['type', 'coordinates'],
    additionalProperties: false,
    properties: { type: { type: 'string', enum: [type] }, coordinates },
  };
}

/** The ground that a place takes up, as a geometry of GeoJSON (RFC 7946). */
export function Geometry(options: FieldOptions): PropertyDecorator {
  const areas = { type: 'array', minItems: 1, maxItems: MOST_POSITIONS, items: RING };
  const schema = { oneOf: [shape('Polygon', areas), shape('LineString', LINE)] };
  const description =
    `An area or a line, as GeoJSON has it: [longitude, latitude] in degrees (WGS 84), at most ${MOST_POSITIONS} positions in all, rings closed and without crossing or touching themselves. ` +
    'Between two positions the shorter way round is meant: from 179 to -179 goes over the antimeridian, and no ring goes around a pole.';
  return field([isGeometry], schema, { description, ...options });
}
