import { type IssuedReportResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { PrintButton } from '../../components/print-button.js';
import { EntriesOfShift } from '../../components/report/entries-of-shift.js';
import { LanguageChoice } from '../../components/report/language-choice.js';
import { ReportDocument } from '../../components/report/report-document.js';
import { ReportLinks } from '../../components/report/report-links.js';
import { useDesk } from '../../components/use-desk.js';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { TakeOver } from './take-over.js';

/** A handover as it was issued, with the button by which who takes over signs it. */
export function IssuedHandover({ number }: { readonly number: number }): VNode {
  const desk = useDesk();
  const { documentAsked, openReport } = reportsOf(desk);
  const { hrefTo } = desk.location;
  const words = handoverWords(desk);
  const isSigning = useMemo(() => signal(false), []);
  const { data, problem } = documentAsked.state.value;
  const told = data?.report.number === number ? data : undefined;
  const listed = openReport.value;
  const waits = listed?.form === 'handover' && listed.signatures.length < 2;
  return (
    <>
      <div class="action-bar">
        {waits && !desk.location.isPast.value && (
          <button
            type="button"
            onClick={() => {
              isSigning.value = true;
            }}
          >
            {words.sign.open}
          </button>
        )}
        <PrintButton />
        <ReportLinks number={number} />
        <EntriesOfShift since={sinceOf(listed)} told={told} />
        <a href={hrefTo({ screenParams: {}, entry: undefined })}>{words.back}</a>
        <a href={hrefTo({ screen: 'reports', entry: undefined, screenParams: {} })}>
          {words.reports.title}
        </a>
      </div>
      <LanguageChoice />
      {problem !== undefined && <FailureNotice problem={problem} again={documentAsked.again} />}
      {told === undefined ? (
        problem === undefined && <WaitingRows rows={6} />
      ) : (
        <ReportDocument told={told} />
      )}
      {isSigning.value && listed !== undefined && (
        <TakeOver
          report={listed}
          onClose={() => {
            isSigning.value = false;
          }}
        />
      )}
    </>
  );
}

/** The moment with which an issued report compares. */
function sinceOf(report: IssuedReportResponse | undefined): string | undefined {
  return report?.since?.validAt;
}
