import { effect } from '@preact/signals';
import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { clockText, momentText, numberText } from '../../state/page/format.js';
import { t } from '../../state/page/words.js';
import { type Unreadable, unreadable } from '../../state/storage/unreadable.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { Faults } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { said } from '../../state/page/announce.js';
import { clock, zone } from '../../state/situation/situation.js';
import { focusField } from '../../state/entry-bar/caret.js';
import { drop, outbox, recorded, retry } from '../../state/outbox/outbox.js';
import { isWaiting, type Outgoing } from '../../core/outbox/outbox-rules.js';
import { editAgain, retract } from '../../state/entry-bar/submit.js';

const RETRACT_MS = 10_000;

/** What became of what was logged here: the last receipt, what waits, and what was refused, with its text. */
export function OutboxStrip(): VNode | null {
  useEffect(() => effect(tellReceipt), []);
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

function tellReceipt(): void {
  const { one } = recorded.value ?? {};
  if (one?.receipt === undefined || one.text === undefined) return;
  const { entryNo = '', revision, recordedAt } = one.receipt;
  const time = clockText(Date.parse(recordedAt), zone.peek());
  said.status.value = t().entryBar.recordedText(entryNo, numberText(revision), time);
}

function LastReceipt(): VNode | null {
  const words = t().entryBar;
  const last = recorded.value;
  if (last?.one.receipt === undefined) return null;
  const { entryNo = '', revision, recordedAt } = last.one.receipt;
  const no = <EntryLink no={entryNo} />;
  const time = <time dateTime={recordedAt}>{clockText(Date.parse(recordedAt), zone.value)}</time>;
  const isRetraction = last.one.text === undefined;
  const mayRetract = !isRetraction && clock.value - last.at < RETRACT_MS;
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

/** What does not go on by itself: the log refused it, or not all of it is known. */
function Stopped({ one }: { readonly one: Outgoing }): VNode {
  const words = t().entryBar;
  const { state, problem, text, open = [] } = one;
  return (
    <div class="failure log-refused" role="group" aria-label={words.states[state]}>
      <p class="failure-title">
        <span class={`log-state ${state}`}>{words.states[state]}</span> <bdi>{problem?.title}</bdi>
      </p>
      <p dir="auto" class="log-text">
        {text ?? words.retraction}
      </p>
      {state === 'needs_you' && <Open words={open} />}
      <Faults errors={problem?.errors ?? []} />
      {problem?.errors === undefined && <p dir="auto">{problem?.detail}</p>}
      {text !== undefined && (
        <button
          type="button"
          onClick={() => {
            if (editAgain(one)) focusField();
          }}
        >
          {words.edit}
        </button>
      )}{' '}
      <button
        type="button"
        onClick={() => {
          void drop(one.key);
          focusField();
        }}
      >
        {words.discard}
      </button>{' '}
      <span class="quiet">
        {words.written(<Time at={new Date(one.composedAt).toISOString()} />)}
      </span>
    </div>
  );
}

function Open({ words }: { readonly words: readonly string[] }): VNode {
  return (
    <p>
      {t().entryBar.needsYou}{' '}
      {words.map((word, index) => (
        <>
          {index > 0 && ' · '}
          <q dir="auto">{word}</q>
        </>
      ))}
    </p>
  );
}

/** What is kept here and cannot be read, as it stands there. */
function Unread({ one: { name, text, discard } }: { readonly one: Unreadable }): VNode {
  const words = t().entryBar.unreadable;
  return (
    <div class="failure log-refused" role="group" aria-label={words.title}>
      <p class="failure-title">{words.title}</p>
      <p>{text === undefined ? words.sealed : words.copy}</p>
      <pre dir="ltr" tabIndex={0}>
        {name}
        {text !== undefined && `\n${text}`}
      </pre>
      <button type="button" onClick={() => void discard()}>
        {t().entryBar.discard}
      </button>
    </div>
  );
}
