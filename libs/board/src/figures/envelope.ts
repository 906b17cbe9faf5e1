import { type OpenNumbers } from './numbers.js';

/** What credible figures span: from the smallest to the largest number that one of them gives. Nothing is added or averaged. */
export interface FigureEnvelope {
  /** Null where no figure gives a lower bound or a best estimate. */
  readonly low: number | null;
  readonly high: number | null;
  /** A figure has no lower bound: it may be less. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** The envelope of some figures; undefined where there is none to span. */
export function envelopeOf(figures: readonly OpenNumbers[]): FigureEnvelope | undefined {
  if (figures.length === 0) return undefined;
  const all = figures.flatMap(({ low, best, high }) => [low, best, high]).filter((n) => n !== null);
  const hasLow = figures.some(({ low, best }) => low !== null || best !== null);
  const hasHigh = figures.some(({ best, high }) => best !== null || high !== null);
  return {
    low: hasLow ? Math.min(...all) : null,
    high: hasHigh ? Math.max(...all) : null,
    openLow: figures.some((figure) => figure.openLow),
    openHigh: figures.some((figure) => figure.openHigh),
  };
}
