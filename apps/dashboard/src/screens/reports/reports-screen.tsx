import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { PrintButton } from '../../components/print-button.js';
import { LanguageChoice } from '../../components/report/language-choice.js';
import { ReportDocument } from '../../components/report/report-document.js';
import { ReportLinks } from '../../components/report/report-links.js';
import { useDesk } from '../../components/use-desk.js';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { ReportCard } from './report-card.js';

/** What was issued: situation reports and handovers; and where a situation report is issued. */
export function ReportsScreen(): VNode {
  const desk = useDesk();
  const { openNumber } = reportsOf(desk);
  const words = handoverWords(desk).reports;
  const number = openNumber.value;
  return (
    <div class="reports">
      <h2>{words.title}</h2>
      {number === undefined ? <List /> : <OpenReport key={number} number={number} />}
    </div>
  );
}

function List(): VNode {
  const desk = useDesk();
  const { reports, reportsAsked } = reportsOf(desk);
  const words = handoverWords(desk).reports;
  const { problem, data } = reportsAsked.state.value;
  const all = reports.value;
  return (
    <>
      <p class="quiet">{words.hint}</p>
      <LanguageChoice />
      {!desk.location.isPast.value && <Issue hasEarlier={(all ?? []).length > 0} />}
      {problem !== undefined && <FailureNotice problem={problem} again={reportsAsked.again} />}
      {all === undefined && problem === undefined && <WaitingRows rows={4} />}
      {all?.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="situations report-list">
        {(all ?? []).map((report) => (
          <ReportCard key={report.number} report={report} />
        ))}
      </ul>
      {(data?.next ?? null) !== null && <p class="quiet">{words.more}</p>}
    </>
  );
}

function Issue({ hasEarlier }: { readonly hasEarlier: boolean }): VNode {
  const desk = useDesk();
  const { issue, issuing } = reportsOf(desk);
  const words = handoverWords(desk).reports;
  return (
    <details class="card issue">
      <summary>{words.add}</summary>
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const { title, note, last } = Object.fromEntries(
            new FormData(event.currentTarget),
          ) as Readonly<Record<'title' | 'note', string>> & { readonly last?: string };
          void issue({ title, note, sinceLast: last !== undefined });
        }}
      >
        <label>
          {words.of}
          <input name="title" maxLength={200} dir="auto" />
        </label>
        <label>
          {words.note}
          <textarea name="note" rows={3} maxLength={4000} dir="auto" />
        </label>
        {hasEarlier && (
          <label class="switch">
            <input type="checkbox" name="last" defaultChecked />
            {words.last}
          </label>
        )}
        <WriteButton state={issuing.value} label={words.give} />
      </form>
    </details>
  );
}

function OpenReport({ number }: { readonly number: number }): VNode {
  const desk = useDesk();
  const { documentAsked } = reportsOf(desk);
  const { hrefTo } = desk.location;
  const words = handoverWords(desk).reports;
  const { data, problem } = documentAsked.state.value;
  const told = data?.report.number === number ? data : undefined;
  return (
    <>
      <div class="action-bar">
        <a href={hrefTo({ screenParams: {}, entry: undefined })}>{words.back}</a>
        <PrintButton />
        <ReportLinks number={number} />
      </div>
      <LanguageChoice />
      {problem !== undefined && <FailureNotice problem={problem} again={documentAsked.again} />}
      {told === undefined ? (
        problem === undefined && <WaitingRows rows={6} />
      ) : (
        <ReportDocument told={told} />
      )}
    </>
  );
}
