import { itemInputOf } from '../../causes/entry-input.js';
import { alertsAt } from '../../talks/alerts.js';
import { byEntry, said } from './contribution.js';
import { demandAs } from './demands.js';
import { forecastAs } from './forecasts.js';
import { derivedItems } from '../item-behaviour.js';

/** Alerts that time raises, for a demand or a forecast. */
export const RAISED = derivedItems<'raised'>({
  said: (answer) => JSON.stringify(answer),
  derive: ({ id, answer: { kind, subject } }, known, validAt) => {
    const isOfForecast = kind === 'forecast_window_ended';
    const forecast = isOfForecast ? forecastAs(subject, known, validAt) : undefined;
    const demand = isOfForecast ? undefined : demandAs(subject, known, validAt);
    const alerts = alertsAt(
      demand === undefined ? [] : [demand],
      forecast === undefined ? [] : [forecast],
      validAt,
    );
    return alerts.find((alert) => alert.id === id) ?? null;
  },
  contributions: ({ answer }) => byEntry(said(answer.entries, answer)),
  inputOf: itemInputOf,
});
