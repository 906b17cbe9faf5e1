import { type IssueReport } from '../commands/issue-report.js';
import { type Decision, unless } from '../commands/decision.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type Shift, shiftOf } from '../state/people.js';
import { type ReportIssued } from '../events/report-issued.js';
import { type LastReport, type SituationCore } from '../state/state.js';
import { formatInstant, type Micros } from '../time.js';
import { whyUnnamed } from './people/why-unnamed.js';

/** The two moments of a report, or of what it compares with. */
interface ReportMoments {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

interface Since extends ReportMoments {
  readonly report?: number;
}

/** Decides a situation report or a handover: it rests on all that is on record, never on less, and is as of a moment that has come. */
export function decideReport(
  command: IssueReport,
  { author, recordedAt }: { readonly author: string; readonly recordedAt: Micros },
  core: SituationCore,
): Decision {
  const { title, note, rules } = command;
  const validAt = command.validAt ?? presentOf(core, recordedAt);
  const report = { validAt, knownRevision: core.revision };
  const shift = command.form === undefined ? undefined : shiftOf(author, core);
  const since = sinceOf(command, shift, core);
  const refusals = [
    ...whyNotOfThatForm(command, author),
    ...(validAt > recordedAt ? [ahead(recordedAt)] : []),
    ...(since === undefined ? whyNoMoments(command) : whyNotBefore(since, report)),
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
      ...handedOver(command, shift),
      rules,
    },
  }));
}

function handedOver(
  { form, nextActions }: IssueReport,
  shift: Shift | undefined,
): Pick<ReportIssued, 'form' | 'duty' | 'nextActions'> {
  if (form === undefined) return {};
  return {
    form,
    ...(shift?.duty === undefined ? {} : { duty: shift.duty }),
    ...(nextActions === undefined ? {} : { nextActions }),
  };
}

function whyNotOfThatForm({ form, nextActions }: IssueReport, author: string): readonly Refusal[] {
  if (form !== undefined) return whyUnnamed(author);
  return nextActions === undefined ? [] : [ONLY_HANDOVERS];
}

const ONLY_HANDOVERS = refusal(
  'malformed',
  'Only a handover says what is to be done next.',
  '/nextActions',
);

/** A handover is of a shift: that of its author, else the time since the handover before, unless it is said since when. */
function sinceOf(
  { since, form }: IssueReport,
  shift: Shift | undefined,
  core: SituationCore,
): Since | undefined {
  if (since !== undefined) return since === 'last' ? lastOf(core.lastReport) : since;
  if (form === undefined) return undefined;
  if (shift === undefined) return lastOf(core.handovers?.last);
  return { validAt: shift.since, knownRevision: shift.revision };
}

function whyNoMoments({ since, form }: IssueReport): readonly Refusal[] {
  if (since === 'last') return [NO_EARLIER];
  return form === undefined ? [] : [NO_SHIFT];
}

const NO_SHIFT = refusal(
  'not-on-shift',
  'You are not on shift, and nobody has handed over before: begin your shift, or say since when.',
  '/since',
);

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

function lastOf(last: LastReport | undefined): Since | undefined {
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
