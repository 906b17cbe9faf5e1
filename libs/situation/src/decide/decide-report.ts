import { type IssueReport } from '../commands/issue-report.js';
import { type Decision, unless } from '../commands/decision.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type SituationCore } from '../state/state.js';
import { formatInstant, type Micros } from '../time.js';

/** The two moments of a report, or of what it compares with. */
interface ReportMoments {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

interface Since extends ReportMoments {
  readonly report?: number;
}

/** Decides a situation report: it rests on all that is on record, never on less, and is as of a moment that has come. */
export function decideReport(
  command: IssueReport,
  recordedAt: Micros,
  core: SituationCore,
): Decision {
  const { title, note, rules } = command;
  const validAt = command.validAt ?? presentOf(core, recordedAt);
  const report = { validAt, knownRevision: core.revision };
  const since = command.since === 'last' ? lastOf(core) : command.since;
  const refusals = [
    ...(validAt > recordedAt ? [ahead(recordedAt)] : []),
    ...(since === undefined && command.since === 'last' ? [NO_EARLIER] : []),
    ...(since === undefined ? [] : whyNotBefore(since, report)),
  ];
  return unless(refusals, () => ({
    name: 'ReportIssued',
    data: {
      number: (core.lastReport?.number ?? 0) + 1,
      ...report,
      validAt: formatInstant(validAt),
      ...(since === undefined
        ? {}
        : { since: { ...since, validAt: formatInstant(since.validAt) } }),
      ...(title === undefined ? {} : { title }),
      ...(note === undefined ? {} : { note }),
      rules,
    },
  }));
}

const NO_EARLIER = refusal(
  'no-earlier-report',
  'No report of this situation has been issued: leave since out, or name moments.',
  '/since',
);

function ahead(recordedAt: Micros): Refusal {
  const clock = formatInstant(recordedAt);
  return refusal('report-ahead', `The situation's clock stands at ${clock}.`, '/validAt');
}

/** In an exercise the present is that of its script. */
function presentOf({ opened, lastRecordedAt }: SituationCore, recordedAt: Micros): Micros {
  return opened?.mode === 'exercise' ? lastRecordedAt : recordedAt;
}

function lastOf({ lastReport: last }: SituationCore): Since | undefined {
  if (last === undefined) return undefined;
  return { validAt: last.validAt, knownRevision: last.knownRevision, report: last.number };
}

/** Why moments are none to compare a report with: it leads from them to its own, so neither may lie after its own. */
export function whyNotBefore(since: ReportMoments, report: ReportMoments): readonly Refusal[] {
  const isBefore = since.validAt <= report.validAt && since.knownRevision <= report.knownRevision;
  if (isBefore) return [];
  const message = `It compares with ${formatInstant(since.validAt)} as known at revision ${since.knownRevision}: write moments that are not after ${formatInstant(report.validAt)} and revision ${report.knownRevision}.`;
  return [refusal('since-not-before', message, '/since')];
}
