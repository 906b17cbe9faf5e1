import { type BoardResponse, type PropositionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { address, situationPath } from '../../state/network/api.js';
import { Checks } from '../../components/board/checks.js';
import { Demands } from '../../components/board/demands.js';
import { RaisedAlerts } from '../../components/board/forecasts.js';
import { PropositionRow } from '../../components/board/proposition-row.js';
import { subjectOf } from '../../core/board/proposition-id.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { Marking } from '../../components/text/marking.js';
import { PrintButton } from '../../components/print-button.js';
import { Name } from '../../components/text/name.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { pinned } from '../../core/location/clocks.js';
import { Notes } from './notes.js';
import { sorted } from '../../core/board/handover-order.js';
import { useDesk } from '../../components/use-desk.js';
import { reportMarkingOf } from '../../state/handover/report-marking.js';

/** A page for the next shift, to read or to print: disputes first, then what is open, old, due, and what holds. */
export function HandoverScreen(): VNode {
  const { boardAsked, board } = useDesk().board;
  const { problem } = boardAsked.state.value;
  const shown = board.value;
  if (shown === undefined) {
    return problem === undefined ? (
      <WaitingRows />
    ) : (
      <FailureNotice problem={problem} again={boardAsked.again} />
    );
  }
  return <Page shown={shown} />;
}

function Page({ shown }: { readonly shown: BoardResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { waiting } = desk.waiting;
  const { numberText } = desk.format;
  const words = t().handover;
  const parts = sorted(shown);
  const checks = shown.facets.find(({ facet }) => facet === 'log_health')?.checks;
  return (
    <div class="handover">
      <Head shown={shown} />
      <List title={words.contested} of={parts.contested} />
      <List title={words.open} of={parts.open} />
      <List title={words.stale} of={parts.stale} />
      <Section title={words.alerts} count={parts.alerts.length}>
        <RaisedAlerts raised={parts.alerts} />
      </Section>
      <Section title={words.demands} count={parts.demands.length}>
        <Demands demands={parts.demands} />
      </Section>
      <List title={words.denied} of={parts.denied} />
      <List title={words.holds} of={parts.holds} />
      <Section title={words.checks}>{checks !== undefined && <Checks checks={checks} />}</Section>
      <Section title={words.waiting}>
        <p>
          {waiting.value === 0
            ? words.waitingNone
            : words.waitingSome(waiting.value, numberText(waiting.value))}
        </p>
      </Section>
      <Section title={words.notes}>
        <Notes key={shown.situation} situation={shown.situation} />
      </Section>
    </div>
  );
}

function Head({ shown }: { readonly shown: BoardResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo } = desk.location;
  const { marking } = reportMarkingOf(desk);
  const { situation } = desk.situation;
  const { numberText } = desk.format;
  const words = t().handover;
  const link = new URL(
    hrefTo({ screen: 'board', screenParams: {}, moments: pinned(shown) }),
    location.href,
  );
  const tlp = marking.state.value.data?.report.marking;
  return (
    <header>
      {tlp !== undefined && <Marking tlp={tlp} />}
      <h2>{words.title(<bdi>{situation.value?.name ?? shown.situation}</bdi>)}</h2>
      <p>
        {words.at(<Time at={shown.validAt} isFull />, <Time at={shown.knownAt} isFull />)},{' '}
        {words.revision(numberText(shown.knownRevision))}
      </p>
      {shown.mode === 'exercise' && <strong class="exercise">{t().common.exercise}</strong>}
      <p class="pinned">
        {words.link}:{' '}
        <a href={link.href} dir="ltr">
          {link.href}
        </a>
      </p>
      <div class="action-bar">
        <PrintButton />
        <a href={reportHref(shown)} target="_blank" rel="noreferrer">
          {words.report}
        </a>
      </div>
    </header>
  );
}

function reportHref({ situation: code, validAt, knownRevision }: BoardResponse): string {
  const query = { validAt, knownAt: `rev:${knownRevision}`, format: 'html' };
  return address(`${situationPath(code)}/report`, query);
}

function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: PhraseParts;
}): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { t } = desk.words;
  return (
    <section>
      <h3>
        {title}
        {count !== undefined && ` (${numberText(count)})`}
      </h3>
      {count === 0 ? <p class="quiet">{t().handover.none}</p> : children}
    </section>
  );
}

function List({
  title,
  of,
}: {
  readonly title: string;
  readonly of: readonly PropositionResponse[];
}): VNode {
  return (
    <Section title={title} count={of.length}>
      {of.map((one) => (
        <div key={one.id} class="subject">
          <h4>
            <Name id={subjectOf(one.id)} />
          </h4>
          <PropositionRow proposition={one} />
        </div>
      ))}
    </Section>
  );
}
