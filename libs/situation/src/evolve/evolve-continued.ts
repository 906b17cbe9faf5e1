import { joinedRanges } from '../events/continuity.js';
import { type SituationContinued } from '../events/events.js';
import { type LastReport, type SituationCore } from '../state/state.js';
import { instantOf } from '../time.js';

/** The core of a situation that goes on without some of its events: what they left behind is taken from the acceptance. */
export function evolveContinued(
  core: SituationCore,
  event: { readonly data: SituationContinued; readonly revision: number },
): Partial<SituationCore> {
  const { opened, lastOrdinal, missing } = event.data;
  const lastReport = lastReportOf(core.lastReport, event);
  // What was lost with the end of a log has its revisions given out again: only what lies before is a hole in this stream.
  const hole = { from: missing.from, to: Math.min(missing.to, event.revision - 1) };
  return {
    opened: core.opened ?? opened,
    lastOrdinal: Math.max(core.lastOrdinal, lastOrdinal),
    accepted: joinedRanges(core.accepted, hole),
    ...(lastReport === undefined ? {} : { lastReport }),
  };
}

function lastReportOf(
  before: LastReport | undefined,
  { data, revision }: { readonly data: SituationContinued; readonly revision: number },
): LastReport | undefined {
  const { lastReport: known } = data;
  if (known === undefined || known.number <= (before?.number ?? 0)) return before;
  const { number, validAt, knownRevision } = known;
  return {
    number,
    validAt: instantOf(validAt),
    knownRevision: Math.min(knownRevision, revision - 1),
  };
}
