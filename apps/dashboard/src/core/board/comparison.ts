import {
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type HappeningResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';

/** Pieces of the board that are not propositions, with what stands in each. */
interface Pieces {
  readonly figures: FiguresResponse;
  readonly demands: DemandResponse;
  readonly forecasts: ForecastResponse;
  readonly raised: RaisedAlertResponse;
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
  readonly events: readonly HappeningResponse[];
  readonly inWords: string;
}
