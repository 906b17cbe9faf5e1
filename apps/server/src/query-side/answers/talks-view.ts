import {
  type Deadline,
  type DemandLine,
  type ForecastLine,
  type PossibleDeadline,
  type RaisedAlert,
} from '@sitlog/board';
import {
  type DeadlineResponse,
  type DemandResponse,
  type ForecastResponse,
  type PossibleDeadlineResponse,
  type RaisedAlertResponse,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { propositionView } from './proposition-view.js';
import { wire, wireMoment } from './entry-view.js';
import { type PlainAnswer } from './plain.js';

/** A demand as it is answered. */
export function demandView(demand: Omit<DemandLine, 'setAside'>): PlainAnswer<DemandResponse> {
  const { state, given, possible, without } = demand.deadlines;
  return {
    ...demand,
    status: propositionView(demand.status),
    deadlines: {
      state,
      given: given.map(deadlineView),
      possible: possible.map(possibleView),
      without,
    },
  };
}

function deadlineView(deadline: Deadline): PlainAnswer<DeadlineResponse> {
  return { ...deadline, since: wire(deadline.since), falls: wire(deadline.falls) };
}

function possibleView(deadline: PossibleDeadline): PlainAnswer<PossibleDeadlineResponse> {
  const { falls, from, to } = deadline;
  return { ...deadline, falls: wire(falls), from: wireMoment(from), to: wireMoment(to) };
}

/** A forecast as it is answered. */
export function forecastView({ window, ...forecast }: ForecastLine): PlainAnswer<ForecastResponse> {
  const { from, to, ...bounds } = window;
  return { id: forecast.entry, ...forecast, window: { from, to, ...wire(bounds) } };
}

/** An alert as it is answered. */
export function alertView(alert: RaisedAlert): PlainAnswer<RaisedAlertResponse> {
  return { ...alert, since: formatInstant(alert.since) };
}
