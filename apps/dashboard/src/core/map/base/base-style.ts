import { type BasePalette } from './palette.js';

/** A layer as the style specification of MapLibre has it. */
interface BaseLayer {
  readonly id: string;
  readonly type: 'fill' | 'line';
  readonly source: string;
  readonly 'source-layer': string;
  readonly minzoom?: number;
  readonly filter?: unknown;
  readonly layout?: object;
  readonly paint: object;
}

/** The source of the tiles in the style. */
export const BASE_SOURCE = 'base';

const GREEN = [
  ...['forest', 'wood', 'park', 'national_park', 'nature_reserve', 'protected_area', 'scrub'],
  ...['grassland', 'grass', 'cemetery', 'golf_course', 'village_green', 'orchard'],
];
const BUILT = ['residential', 'industrial', 'commercial', 'urban_area', 'railway', 'aerodrome'];
const AREA = isShape('Polygon');
const LINE = isShape('LineString');

/** One of that shape, or several that are one feature. */
function isShape(shape: string): unknown {
  return ['in', ['geometry-type'], ['literal', [shape, `Multi${shape}`]]];
}

/** A calm drawing of the Protomaps basemap, on which what is on record stands out: land, water, roads and borders, without signs of anything. Names are drawn by the page itself. */
export function baseLayers(colours: BasePalette): readonly BaseLayer[] {
  return [
    fill('earth', colours.earth, { filter: AREA }),
    fill('landuse', colours.green, { id: 'green', filter: isOneOf(GREEN) }),
    fill('landuse', colours.built, { id: 'built', filter: isOneOf(BUILT) }),
    fill('water', colours.water, { filter: AREA }),
    line('water', colours.water, {
      ...{ id: 'rivers', filter: ['all', LINE, isOneOf(['river', 'canal'])] },
      width: [8, 1.25, 12, 2.5, 18, 12],
    }),
    line('water', colours.water, {
      ...{ id: 'streams', minzoom: 12, filter: ['all', LINE, isOneOf(['stream', 'drain'])] },
      width: [12, 0.5, 18, 4],
    }),
    fill('buildings', colours.casing, { minzoom: 14, filter: AREA }),
    ...roads(colours),
    border('regions', colours, ['>', ['to-number', ['get', 'kind_detail'], 9], 2], 0.75),
    border('countries', colours, ['<=', ['to-number', ['get', 'kind_detail'], 9], 2], 1.5),
  ];
}

/** Casings of all before the first of them, so that roads run into each other. */
function roads({ road, mainRoad, casing, border: rail }: BasePalette): readonly BaseLayer[] {
  const kinds = [
    { kind: ['other', 'path'], colour: road, minzoom: 13, width: [13, 0.5, 18, 6] },
    { kind: ['minor_road'], colour: road, minzoom: 11, width: [11, 0.5, 14, 2, 18, 14] },
    {
      kind: ['major_road'],
      colour: mainRoad,
      minzoom: 6,
      width: [6, 0.75, 9, 1.25, 12, 2.5, 18, 18],
    },
    { kind: ['highway'], colour: mainRoad, minzoom: 3, width: [3, 1, 8, 2, 12, 4, 18, 22] },
  ];
  const drawn = kinds.map(({ kind, colour, minzoom, width }) => ({
    casing: line('roads', casing, {
      ...{ id: `${kind[0] ?? ''}-casing`, minzoom, filter: isOneOf(kind) },
      width: width.map((value, at) => (at % 2 === 0 ? value : value + 1.5)),
    }),
    road: line('roads', colour, { id: kind[0] ?? '', minzoom, filter: isOneOf(kind), width }),
  }));
  const rails = line('roads', rail, {
    ...{ id: 'rails', minzoom: 9, filter: isOneOf(['rail']), dashes: [3, 2] },
    width: [9, 0.5, 18, 2],
  });
  return [...drawn.map((one) => one.casing), rails, ...drawn.map((one) => one.road)];
}

function border(id: string, colours: BasePalette, filter: unknown, width: number): BaseLayer {
  return line('boundaries', colours.border, { id, filter, width: [2, width], dashes: [4, 2] });
}

function isOneOf(kinds: readonly string[]): unknown {
  return ['in', ['get', 'kind'], ['literal', kinds]];
}

interface Other {
  readonly id?: string;
  readonly minzoom?: number;
  readonly filter?: unknown;
}

function layer(name: string, { id = name, ...other }: Other) {
  return { id, source: BASE_SOURCE, 'source-layer': name, ...other };
}

function fill(name: string, colour: string, other: Other): BaseLayer {
  return { ...layer(name, other), type: 'fill', paint: { 'fill-color': colour } };
}

function line(
  name: string,
  colour: string,
  {
    width,
    dashes,
    ...other
  }: Other & { readonly width: readonly number[]; readonly dashes?: readonly number[] },
): BaseLayer {
  return {
    ...layer(name, other),
    type: 'line',
    layout: dashes === undefined ? { 'line-cap': 'round', 'line-join': 'round' } : {},
    paint: {
      'line-color': colour,
      // Zooms and pixels by turns.
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], ...width],
      ...(dashes === undefined ? {} : { 'line-dasharray': dashes }),
    },
  };
}
