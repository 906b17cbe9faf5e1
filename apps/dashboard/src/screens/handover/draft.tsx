import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { PrintButton } from '../../components/print-button.js';
import { EntriesOfShift } from '../../components/report/entries-of-shift.js';
import { LanguageChoice } from '../../components/report/language-choice.js';
import { ReportDocument } from '../../components/report/report-document.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { pinned } from '../../core/location/clocks.js';
import { address, situationPath } from '../../state/network/api.js';
import { handoverOf } from '../../state/handover/handover.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { reportsOf } from '../../state/handover/reports.js';
import { Notes } from './notes.js';
import { SinceChoice } from './since-choice.js';

/** The handover as it would be issued now, with what is to be written for it. */
export function DraftOfHandover(): VNode {
  const desk = useDesk();
  const { draftAsked } = handoverOf(desk);
  const { boardAsked } = desk.board;
  const { data, problem, isLoading } = draftAsked.state.value;
  const failed = problem ?? boardAsked.state.value.problem;
  const told = data?.situation === desk.location.code.value ? data : undefined;
  return (
    <>
      <Links />
      <SinceChoice />
      <LanguageChoice />
      {!desk.location.isPast.value && <Issue />}
      {failed !== undefined && !isLoading && (
        <FailureNotice
          problem={failed}
          again={problem === undefined ? boardAsked.again : draftAsked.again}
        />
      )}
      {told === undefined ? (
        failed === undefined && <WaitingRows rows={6} />
      ) : (
        <ReportDocument told={told} />
      )}
    </>
  );
}

/** Of which moment it is, and where else it stands. */
function Links(): VNode | null {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  const { draftAsked, since } = handoverOf(desk);
  const { numberText } = desk.format;
  const { language } = reportsOf(desk);
  const words = handoverWords(desk);
  const told = draftAsked.state.value.data;
  if (told === undefined) return null;
  const { situation, validAt, knownAt, knownRevision } = told;
  const link = new URL(hrefTo({ entry: undefined, moments: pinned(told) }), location.href);
  const { of: _, ...from } = since.value ?? { of: 'chosen' };
  const asked = { validAt, knownAt: `rev:${knownRevision}`, language: language.value };
  const path = `${situationPath(situation)}/report`;
  return (
    <header>
      <p>
        {words.at(<Time at={validAt} isFull />, <Time at={knownAt} isFull />)},{' '}
        {words.revision(numberText(knownRevision))}
      </p>
      <p class="pinned">
        {words.link}:{' '}
        <a href={link.href} dir="ltr">
          {link.href}
        </a>
      </p>
      <div class="action-bar">
        <PrintButton />
        <NewPage href={address(path, { ...asked, form: 'handover', format: 'html', ...from })}>
          {words.page}
        </NewPage>
        <NewPage href={address(path, { ...asked, format: 'html', ...from })}>
          {words.report}
        </NewPage>
        <EntriesOfShift
          since={since.value?.sinceValidAt ?? since.value?.sinceKnownAt}
          told={told}
        />
        <a href={hrefTo({ screen: 'reports', entry: undefined, screenParams: {} })}>
          {words.reports.title}
        </a>
      </div>
    </header>
  );
}

function NewPage({ href, children }: { readonly href: string; readonly children: string }): VNode {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** What is to be done next, and the button by which who hands over signs. */
function Issue(): VNode {
  const desk = useDesk();
  const { waiting } = desk.waiting;
  const { issue, state, since } = handoverOf(desk);
  const words = handoverWords(desk);
  const { numberText } = desk.format;
  const { situation } = desk.situation;
  const code = situation.value?.code;
  return (
    <form
      class="issue"
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      {code !== undefined && <Notes key={code} situation={code} />}
      {waiting.value > 0 && <p class="warning">{words.waiting(numberText(waiting.value))}</p>}
      <p class="quiet">{words.issueHint}</p>
      <WriteButton state={state.value} label={words.issue} isReady={since.value !== undefined} />
    </form>
  );
}
