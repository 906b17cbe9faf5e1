import { type Micros } from '@sitlog/situation';
import { type AsKnown, circumstancesOf } from '../../causes/as-known.js';
import { itemInputOf } from '../../causes/entry-input.js';
import { forecastLine, type ForecastLine } from '../../talks/forecasts.js';
import { incomingOf } from '../../talks/incoming-relations.js';
import { byEntry, said } from './contribution.js';
import { derivedItems } from '../item-behaviour.js';

/** Forecasts, with their windows. */
export const FORECASTS = derivedItems<'forecasts'>({
  said: (answer) => JSON.stringify(answer),
  derive: ({ id }, known, validAt) => forecastAs(id, known, validAt) ?? null,
  contributions: ({ answer: { linked, ...own } }) =>
    byEntry([...said([own.entry], own), ...linked.flatMap((link) => said([link.entry], link))]),
  inputOf: itemInputOf,
});

/** The forecast of an entry as it would be known; undefined: there would be none. */
export function forecastAs(
  entryNo: string,
  known: AsKnown,
  validAt: Micros,
): ForecastLine | undefined {
  const entry = known.entry(entryNo);
  if (entry === undefined) return undefined;
  const incoming = (no: string): ReturnType<typeof incomingOf> =>
    incomingOf(no, known.relating(no));
  return forecastLine(entry, incoming, circumstancesOf(known, validAt));
}
