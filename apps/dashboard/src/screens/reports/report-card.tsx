import { type VNode } from 'preact';
import { ReportLinks } from '../../components/report/report-links.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { type ListedReport } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';

/** A report on the list: what it is, of which moments, who issued it, and of a handover who has signed. */
export function ReportCard({ report }: { readonly report: ListedReport }): VNode {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  const { numberText } = desk.format;
  const words = handoverWords(desk);
  const { number, form, title, validAt, knownRevision, by, recordedAt, since } = report;
  const screen = form === 'handover' ? 'handover' : 'reports';
  return (
    <li class="card">
      <h3>
        <a href={hrefTo({ screen, entry: undefined, screenParams: { report: String(number) } })}>
          {words.reports.number(words.reports.forms[form], numberText(number))}
        </a>
        {title !== undefined && (
          <>
            {': '}
            <bdi>{title}</bdi>
          </>
        )}
      </h3>
      <p>
        {words.reports.asOf(<Time at={validAt} isFull />, numberText(knownRevision))}
        {since !== undefined && <>; {words.reports.since(<Time at={since.validAt} isFull />)}</>}
      </p>
      {form === 'handover' ? (
        <Signatures report={report} />
      ) : (
        <p class="quiet">{words.reports.by(<bdi>{by}</bdi>, <Time at={recordedAt} isFull />)}</p>
      )}
      <div class="action-bar">
        <ReportLinks number={number} />
      </div>
    </li>
  );
}

function Signatures({ report: { signatures } }: { readonly report: ListedReport }): VNode {
  const desk = useDesk();
  const words = handoverWords(desk);
  return (
    <>
      {signatures.map(({ as, by, authenticated, at }) => (
        <p key={as} class="quiet">
          {words.reports.roles[as](<bdi>{by}</bdi>)}, <Time at={at} isFull />
          {!authenticated && ` · ${words.unauthenticated}`}
        </p>
      ))}
      {signatures.length < 2 && <p class="warning">{words.reports.waits}</p>}
    </>
  );
}
