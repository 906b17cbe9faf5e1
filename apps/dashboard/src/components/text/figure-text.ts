import { type EnvelopeResponse } from '@sitlog/api-types';
import { own, textOf } from '@sitlog/words';
import { type Desk } from '../../state/desk.js';

/** What figures span, in words; unknown is never 0. */
export function rangeText(
  desk: Desk,
  { low, high, openLow, openHigh }: Omit<EnvelopeResponse, 'period'>,
): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().told.figures;
  if (high === null || openHigh) return fromText(desk, low);
  if (low === null || openLow) return words.atMost(numberText(high));
  return low === high ? numberText(low) : words.range(numberText(low), numberText(high));
}

function fromText(desk: Desk, low: number | null): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().told.figures;
  if (low === null) return words.unknown;
  return low <= 1 ? words.some : words.atLeast(numberText(low));
}

/** What a source gives: bounds and best number, null where it gives none, and its own words. */
interface Given {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly quantifier: string;
  readonly verbal?: string;
}

/** One figure, as its source gives it. */
export function lineText(desk: Desk, { low, best, high, quantifier, verbal }: Given): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().told.figures;
  if (verbal !== undefined) return textOf(t().told.quoted(own(verbal)));
  if (quantifier === 'unknown') {
    return low === null || low === 0 ? words.unknown : words.some;
  }
  if (best !== null && low === high) return numberText(best);
  return rangeText(desk, { low, high, openLow: false, openHigh: false });
}
