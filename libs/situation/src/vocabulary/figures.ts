/** What a figure counts; a situation may use further codes of the same form `family.measure`. */
export const MEASURES = [
  'people.killed',
  'people.injured',
  'people.missing',
  'people.detained',
  'people.displaced',
  'people.departed',
  'people.to_be_evacuated',
  'people.evacuated',
  'people.remaining',
  'people.in_need',
  'people.returned',
  'population.displaced_share',
  'shelter.capacity',
  'shelter.occupancy',
  'vehicles.departed',
  'vehicles.arrived',
  'damage.buildings',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a figure counts in; households become persons only by a stated size. */
export const UNITS = ['person', 'household', 'vehicle', 'building', 'percent', 'ratio'] as const;
export type Unit = (typeof UNITS)[number];

/** How the source put the number (IDMC's quantifiers, with verbal numbers kept as words). */
export const QUANTIFIERS = [
  'exact_as_reported',
  'at_least',
  'at_most',
  'approx',
  'range',
  'verbal',
  'unknown',
] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

/** Whether a figure is how many there are, how many came in a period, or how many since a beginning. */
export const STOCK_FLOWS = ['stock', 'flow', 'cumulative'] as const;
export type StockFlow = (typeof STOCK_FLOWS)[number];

/** What an analyst makes of a figure among others of the same thing. */
export const FIGURE_ROLES = ['preferred', 'triangulation', 'superseded'] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** Humanitarian clusters, as OCHA names them. */
export const SECTORS = [
  'protection',
  'health',
  'food_security',
  'nutrition',
  'wash',
  'shelter_nfi',
  'education',
  'logistics',
  'telecommunications',
  'early_recovery',
  'camp_coordination',
] as const;
export type Sector = (typeof SECTORS)[number];
