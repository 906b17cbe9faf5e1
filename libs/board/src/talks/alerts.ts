import { formatInstant, type Micros, type RelationType } from '@sitlog/situation';
import { type Deadline } from './demands/deadlines.js';
import { type DemandLine } from './demands/demand-line.js';
import { type ForecastLine } from './forecasts.js';

/** An alert that time alone raises: derived for the two moments, never stored, and changing no status. */
export interface RaisedAlert {
  /** A demand can have several deadlines, and two of them can begin or end at the same moment. */
  readonly id: string;
  readonly kind: 'deadline_near' | 'deadline_passed' | 'forecast_window_ended';
  /** A demand, or the entry of a forecast. */
  readonly subject: string;
  readonly entries: readonly string[];
  /** The valid moment from which there is reason for it: never before the deadline was given. */
  readonly since: Micros;
  /** The deadline or the end of the window, as it is written. */
  readonly due: readonly string[];
}

/** How long before its first possible moment a deadline is announced: a day. */
export const DEADLINE_LEAD: Micros = 86_400_000_000;

const CLOSED: ReadonlySet<string> = new Set(['met', 'withdrawn', 'passed']);
const ANSWERS: ReadonlySet<RelationType> = new Set(['fulfils', 'contradicts', 'supersedes']);

/**
 * Deadlines that come near or have passed while not everybody calls the demand met, withdrawn or passed, and windows of
 * forecasts that have ended without an entry being related to the forecast that says what became of it.
 */
export function alertsAt(
  demands: readonly DemandLine[],
  forecasts: readonly ForecastLine[],
  validAt: Micros,
): readonly RaisedAlert[] {
  const raised = [
    ...demands
      .filter(isOpen)
      .flatMap(({ id, deadlines }) =>
        deadlines.given.flatMap((deadline) => alertOf(id, deadline, validAt)),
      ),
    ...forecasts.filter(isUnanswered).map(windowEnded),
  ];
  return raised.toSorted((a, b) => a.since - b.since || bySubject(a, b));
}

function bySubject(a: RaisedAlert, b: RaisedAlert): number {
  return a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1;
}

function isOpen({ status: { values } }: DemandLine): boolean {
  return values.length === 0 || values.some(({ value }) => !CLOSED.has(value));
}

function alertOf(subject: string, deadline: Deadline, validAt: Micros): readonly RaisedAlert[] {
  const { entries, written: due, falls, standing, since: given } = deadline;
  const { earliest, latest } = falls;
  const reason = standing === 'passed' ? latest : earliest - DEADLINE_LEAD;
  if (validAt < reason) return [];
  const kind = standing === 'passed' ? 'deadline_passed' : 'deadline_near';
  const other = standing === 'passed' ? earliest : latest;
  const id = idOf(kind, subject, earliest === latest ? [reason] : [reason, other]);
  const since = Math.max(reason, given.latest ?? reason);
  return [{ id, kind, subject, entries, since, due }];
}

function idOf(kind: RaisedAlert['kind'], subject: string, moments: readonly Micros[]): string {
  return [kind, subject, ...moments.map(formatInstant)].join('/');
}

function isUnanswered({ standing, placement, linked }: ForecastLine): boolean {
  const isAnswered = linked.some(({ type }) => ANSWERS.has(type));
  return standing === 'passed' && placement === 'definite' && !isAnswered;
}

function windowEnded({ entry, window }: ForecastLine): RaisedAlert {
  const [kind, since] = ['forecast_window_ended', window.latest] as const;
  return {
    id: idOf(kind, entry, [since]),
    kind,
    subject: entry,
    entries: [entry],
    since,
    due: [window.to],
  };
}
