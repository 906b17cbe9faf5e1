const STEP = 0.25;

const FACTOR = 1.6;

/** The ways to move a map that buttons and keys share. */
export const MOVES = {
  in: { factor: 1 / FACTOR },
  out: { factor: FACTOR },
  north: { south: -STEP },
  south: { south: STEP },
  west: { east: -STEP },
  east: { east: STEP },
} as const;

export type MapMove = keyof typeof MOVES;

const KEYS: Readonly<Record<string, MapMove>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

/** How a key moves a map; West is left in every language, as on the map. */
export function moveOfKey(key: string): MapMove | undefined {
  return KEYS[key];
}
