/** UCDP where_prec, the stored scale of place precision. A place that nobody named has no precision at all. */
export const PLACE_PRECISIONS = {
  1: 'exact place',
  2: 'within about 25 km',
  3: 'second-order division (ADM2)',
  4: 'first-order division (ADM1)',
  5: 'line or fuzzy area',
  6: 'country',
  7: 'international waters or airspace',
} as const;
export type PlacePrecision = keyof typeof PLACE_PRECISIONS;
