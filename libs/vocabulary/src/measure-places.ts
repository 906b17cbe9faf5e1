import { familyOf } from './family.js';
import type { FacetRow, MeasureRow } from './pack.js';

/** Where figures of a measure stand on the board, and what they are grouped by. */
export type MeasurePlace = Pick<
  MeasureRow,
  'facet' | 'facetInPlan' | 'ofSites' | 'byOriginAndDestination'
>;

interface Code {
  readonly code: string;
}

/** Where figures of a measure stand: by its own row, else by the row that takes its family, else on the facet that takes what no other does. */
export function measurePlaces(
  measures: readonly (MeasureRow & Code)[],
  facets: readonly (FacetRow & Code)[],
): (measure: string) => MeasurePlace {
  const rows = new Map<string, MeasurePlace>(measures.map((row) => [row.code, row]));
  const families = new Map<string, MeasurePlace>(
    measures
      .filter(({ takesFamily }) => takesFamily === true)
      .map((row) => [familyOf(row.code), row]),
  );
  const other = { facet: facets.find(({ takesOther }) => takesOther === true)?.code ?? '' };
  return (measure) => rows.get(measure) ?? families.get(familyOf(measure)) ?? other;
}
