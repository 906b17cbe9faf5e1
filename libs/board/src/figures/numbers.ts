import { type Figure, type NumberConvention } from '@sitlog/situation';

/** Bounds and best estimate; null = not given, which is never 0. */
export interface Numbers {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** Numbers with what they leave open: no bound is given, or the source says "at least" or "at most" whatever stands beside it. */
export interface OpenNumbers extends Numbers {
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** A figure's numbers, with the convention for its words and whether the numbers rest on it. */
export interface ReadNumbers extends OpenNumbers {
  readonly convention?: NumberConvention & { readonly applied: boolean };
  /** Households as persons, by the size that the source states. */
  readonly persons?: Numbers & { readonly householdSize: number };
}

/**
 * Reads a figure's numbers: what the operator wrote stands; a single number is filed by its quantifier (at least: low only, at
 * most: high only, about: best only, exact: all three); words get the bounds of their convention where no number is given.
 */
export function numbersOf(figure: Figure, agreed?: NumberConvention): ReadNumbers {
  const { min = null, best = null, max = null } = figure;
  const given = { low: min, best, high: max };
  const applied = agreed !== undefined && Object.values(given).every((n) => n === null);
  const numbers = applied
    ? { low: agreed.min, best: null, high: agreed.max }
    : filed(given, figure.quantifier);
  return {
    ...withOpenEnds(numbers, figure.quantifier),
    ...(agreed === undefined ? {} : { convention: { ...agreed, applied } }),
    ...inPersons(numbers, figure),
  };
}

function withOpenEnds(numbers: Numbers, quantifier: Figure['quantifier']): OpenNumbers {
  return {
    ...numbers,
    openLow: numbers.low === null || quantifier === 'at_most',
    openHigh: numbers.high === null || quantifier === 'at_least',
  };
}

function filed(given: Numbers, quantifier: Figure['quantifier']): Numbers {
  const { low, best, high } = given;
  if (low !== null || high !== null) return given;
  switch (quantifier) {
    case 'exact_as_reported':
      return { low: best, best, high: best };
    case 'at_least':
      return { low: best, best: null, high: null };
    case 'at_most':
      return { low: null, best: null, high: best };
    default:
      return given;
  }
}

function inPersons(
  { low, best, high }: Numbers,
  { unit, householdSize }: Figure,
): Pick<ReadNumbers, 'persons'> {
  if (unit !== 'household' || householdSize === undefined) return {};
  const times = (households: number | null): number | null =>
    households === null ? null : Math.round(households * householdSize);
  return { persons: { low: times(low), best: times(best), high: times(high), householdSize } };
}
