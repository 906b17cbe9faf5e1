import { type EnvelopeResponse } from '@sitlog/api-types';
import { type Desk } from '../../state/desk.js';

/** What figures span, in words; unknown is never 0. */
export function rangeText(
  desk: Desk,
  { low, high, openLow, openHigh }: Omit<EnvelopeResponse, 'period'>,
): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().board;
  if (high === null || openHigh) return fromText(desk, low);
  if (low === null || openLow) return words.figureAtMost(numberText(high));
  return low === high ? numberText(low) : words.figureRange(numberText(low), numberText(high));
}

function fromText(desk: Desk, low: number | null): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().board;
  if (low === null) return words.figureUnknown;
  return low <= 1 ? words.figureSome : words.figureAtLeast(numberText(low));
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
  const words = t().board;
  if (verbal !== undefined) return words.conventionNote(verbal);
  if (quantifier === 'unknown') {
    return low === null || low === 0 ? words.figureUnknown : words.figureSome;
  }
  if (best !== null && low === high) return numberText(best);
  return rangeText(desk, { low, high, openLow: low === null, openHigh: high === null });
}
