import {
  type Demand,
  type Figures,
  type Forecast,
  type Happening,
  type Raised,
} from '../contract.js';

/** Pieces of the board that are not propositions, with what stands in each. */
interface Pieces {
  readonly figures: Figures;
  readonly demands: Demand;
  readonly forecasts: Forecast;
  readonly raised: Raised;
}

/** A row of a comparison: an answer before and after, and what made it so. */
export interface ComparisonRow {
  readonly facet: string;
  readonly part?: keyof Pieces;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly entries: readonly string[];
  readonly affected: readonly string[];
  readonly events: readonly Happening[];
  readonly inWords: string;
}
