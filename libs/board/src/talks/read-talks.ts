import { ordinalOf } from '@sitlog/situation';
import { alertsAt, type RaisedAlert } from './alerts.js';
import { type Excluded } from './excluded.js';
import { demandLine, type DemandLine, type DemandRecord } from './demands/demand-line.js';
import { type ForecastLine, forecastsIn } from './forecasts.js';
import { incomingRelations, type IncomingTo } from './incoming-relations.js';
import { bySubject } from './demands/demand-accounts.js';
import { type TalksCircumstances, type TalksRecord } from './talks-context.js';

/** Demands, forecasts and what time alone makes of them, at the two moments. */
export interface Talks {
  readonly demands: readonly DemandLine[];
  readonly forecasts: readonly ForecastLine[];
  /** Forecasts that are left out. */
  readonly setAside: readonly Excluded[];
  readonly raised: readonly RaisedAlert[];
}

/** Derives demands, forecasts and alerts. Pure; the order of the entries does not matter, and no status is changed. */
export function talksAt(record: TalksRecord, circumstances: TalksCircumstances): Talks {
  const entries = record.entries.toSorted((a, b) => ordinalOf(a.entryNo) - ordinalOf(b.entryNo));
  const relations = incomingRelations(entries);
  const incoming: IncomingTo = (entryNo) => relations.get(entryNo) ?? [];
  const speakingOf = bySubject(entries);
  const byNumber = new Map(entries.map((entry) => [entry.entryNo, entry]));
  const demands = [...record.demands]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, name]): readonly DemandLine[] => {
      const status = record.statusOf(id);
      if (status === undefined) return [];
      const speaking = speakingOf.get(id) ?? [];
      const entry: DemandRecord['entry'] = (entryNo) => byNumber.get(entryNo);
      const one = { id, name, status, speaking, incoming, entry };
      return [demandLine(one, circumstances)];
    });
  const { forecasts, excluded } = forecastsIn(entries, incoming, circumstances);
  const raised = alertsAt(demands, forecasts, circumstances.validAt);
  return { demands, forecasts, setAside: excluded, raised };
}
