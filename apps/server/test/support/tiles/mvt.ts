import { concat, field, packed, text, unsigned, zigzag } from './protobuf.js';

/** Units across a tile. */
export const TILE_UNITS = 4096;

type Position = readonly [x: number, y: number];

/** Something in a tile, in units of it. */
export interface TileFeature {
  readonly type: 'point' | 'line' | 'area';
  /** Of a line or an area its parts, which are one feature together. */
  readonly parts: readonly (readonly Position[])[];
  readonly properties: Readonly<Record<string, string | number>>;
}

const TYPES = { point: 1, line: 2, area: 3 } as const;
const [MOVE, LINE, CLOSE] = [1, 2, 7];

/** A vector tile with these layers (github.com/mapbox/vector-tile-spec, version 2). */
export function vectorTile(layers: Readonly<Record<string, readonly TileFeature[]>>): Uint8Array {
  return concat(
    Object.entries(layers).map(([name, features]) => field(3, layerOf(name, features))),
  );
}

function layerOf(name: string, features: readonly TileFeature[]): Uint8Array {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))];
  const tagsOf = ({ properties }: TileFeature): readonly number[] =>
    Object.entries(properties).flatMap(([key, value]) => [
      keys.indexOf(key),
      values.indexOf(value),
    ]);
  return concat([
    unsigned(15, 2),
    text(1, name),
    ...features.map((one) => field(2, featureOf(one, tagsOf(one)))),
    ...keys.map((key) => text(3, key)),
    ...values.map((value) => field(4, valueOf(value))),
    unsigned(5, TILE_UNITS),
  ]);
}

function featureOf(feature: TileFeature, tags: readonly number[]): Uint8Array {
  return concat([
    packed(2, tags),
    unsigned(3, TYPES[feature.type]),
    packed(4, commandsOf(feature)),
  ]);
}

function valueOf(value: string | number): Uint8Array {
  return typeof value === 'string' ? text(1, value) : unsigned(5, value);
}

function commandsOf({ type, parts }: TileFeature): readonly number[] {
  let at: Position = [0, 0];
  const stepTo = (to: Position): readonly number[] => {
    const step = [zigzag(to[0] - at[0]), zigzag(to[1] - at[1])];
    at = to;
    return step;
  };
  return parts.flatMap((positions) => {
    const [first = [], ...others] = positions.map(stepTo);
    const lines = others.length === 0 ? [] : [LINE | (others.length << 3), ...others.flat()];
    return [MOVE | (1 << 3), ...first, ...lines, ...(type === 'area' ? [CLOSE | (1 << 3)] : [])];
  });
}
