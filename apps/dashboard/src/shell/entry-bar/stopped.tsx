import { type Outgoing } from '../../core/outbox/outbox-rules.js';
import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { Faults } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { type Unreadable } from '../../state/storage/unreadable.js';

/** What does not go on by itself: the log refused it, or not all of it is known. */
export function Stopped({ one }: { readonly one: Outgoing }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { editAgain } = desk.submitting;
  const { focusField } = desk.caret;
  const { drop } = desk.outbox;
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
  const { t } = useDesk().words;
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
export function Unread({ one: { name, text, discard } }: { readonly one: Unreadable }): VNode {
  const { t } = useDesk().words;
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
