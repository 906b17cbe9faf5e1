import { effect } from '@preact/signals';
import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { EntryLink } from '../../components/entry/entry-link.js';
import { isWaiting, type Outgoing } from '../../core/outbox/outbox-rules.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { Stopped, Unread } from './stopped.js';

const RETRACT_MS = 10_000;

/** What became of what was logged here: the last receipt, what waits, and what was refused, with its text. */
export function OutboxStrip(): VNode | null {
  const desk = useDesk();
  const { outbox, recorded } = desk.outbox;
  const { unreadable } = desk.unreadable;
  useEffect(
    () =>
      effect(() => {
        tellReceipt(desk);
      }),
    [],
  );
  const refused = outbox.value.filter(({ state }) => state === 'refused');
  const open = outbox.value.filter(({ state }) => state === 'needs_you');
  const queued = outbox.value.filter((one) => isWaiting(one) && one.state !== 'needs_you');
  const kept = refused.length + open.length + queued.length + unreadable.value.length;
  if (recorded.value === undefined && kept === 0) return null;
  return (
    <div class="log-outbox">
      <LastReceipt />
      {queued.length > 0 && <Queue queued={queued} />}
      {[...open, ...refused].map((one) => (
        <Stopped key={one.key} one={one} />
      ))}
      {unreadable.value.map((one) => (
        <Unread key={one.name} one={one} />
      ))}
    </div>
  );
}

function tellReceipt(desk: Desk): void {
  const { recorded } = desk.outbox;
  const { clockText, numberText } = desk.format;
  const { zone } = desk.situation;
  const { said } = desk.announcer;
  const { t } = desk.words;
  const { one } = recorded.value ?? {};
  if (one?.receipt === undefined || one.text === undefined) return;
  const { entryNo = '', revision, recordedAt } = one.receipt;
  const time = clockText(Date.parse(recordedAt), zone.peek());
  said.status.value = t().entryBar.recordedText(entryNo, numberText(revision), time);
}

function LastReceipt(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { recorded } = desk.outbox;
  const { clockText, numberText } = desk.format;
  const { zone, wallClock } = desk.situation;
  const { retract } = desk.submitting;
  const { focusField } = desk.caret;
  const words = t().entryBar;
  const last = recorded.value;
  if (last?.one.receipt === undefined) return null;
  const { entryNo = '', revision, recordedAt } = last.one.receipt;
  const no = <EntryLink no={entryNo} />;
  const time = <time dateTime={recordedAt}>{clockText(Date.parse(recordedAt), zone.value)}</time>;
  const isRetraction = last.one.text === undefined;
  const mayRetract = !isRetraction && wallClock.value - last.at < RETRACT_MS;
  return (
    <p class="log-receipt">
      <span class="log-state recorded">
        {isRetraction ? words.retracted(no) : words.recorded(no, numberText(revision), time)}
      </span>{' '}
      {mayRetract && (
        <button
          type="button"
          onClick={() => {
            retract(last.one);
            focusField();
          }}
        >
          {words.retract}
        </button>
      )}
    </p>
  );
}

function Queue({ queued }: { readonly queued: readonly Outgoing[] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText, momentText } = desk.format;
  const { zone } = desk.situation;
  const { retry } = desk.outbox;
  const words = t().entryBar;
  const [first] = queued;
  const isSlow = queued.length > 1 || (first?.attempts ?? 0) > 1 || first?.problem !== undefined;
  const { state = 'queued', problem } = first ?? {};
  return (
    <details class="log-queue">
      <summary>
        <span class={`log-state ${state}`}>{words.states[state]}</span>
        {isSlow && (
          <>
            {' '}
            {words.queueCount(queued.length, numberText(queued.length))}, {words.queuedHint}
          </>
        )}
        {problem !== undefined && problem.status !== 0 && (
          <strong dir="auto" class="log-problem">
            {' '}
            {problem.title}. {problem.detail}
          </strong>
        )}
      </summary>
      <ol class="plain">
        {queued.map((one) => (
          <li key={one.key}>
            <span class={`log-state ${one.state}`}>{words.states[one.state]}</span>{' '}
            <bdi>{one.text ?? words.retraction}</bdi>{' '}
            <span class="quiet">
              {words.written(momentText(one.composedAt, zone.value, Date.now()))}
            </span>
          </li>
        ))}
      </ol>
      <button type="button" onClick={retry}>
        {words.resend}
      </button>
    </details>
  );
}
