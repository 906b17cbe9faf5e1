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
