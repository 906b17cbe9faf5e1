import { type ComponentChildren, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/answers/failure.js';
import { BoardWouldSay } from '../../../components/preview/board-would-say.js';
import { useDesk } from '../../../components/use-desk.js';
import { situationPath } from '../../../state/network/api.js';
import { withAnyReason } from '../../../state/preview/board-preview.js';
import { decidingOf } from '../../../state/deciding/deciding.js';

type SentDecision = Parameters<ReturnType<typeof decidingOf>['send']>[0];

/** A decision with its reason: what it means, what else it needs, and what became of it. What was written stays while it is not recorded. */
export function ReasonForm({
  means,
  request,
  children,
}: {
  readonly means: string;
  /** What is sent with a reason; undefined while something is missing. */
  readonly request: (reason: string) => SentDecision | undefined;
  readonly children?: ComponentChildren;
}): VNode {
  const desk = useDesk();
  const { sending, send, close } = decidingOf(desk);
  const { t } = desk.words;
  const { numberText } = desk.format;
  const [reason, setReason] = useState('');
  const words = t().entry;
  const now = sending.value;
  const isBusy = now.state !== 'open' && now.state !== 'refused';
  const sent = request(reason);
  const asked = sent && {
    method: 'POST' as const,
    path: `${situationPath(desk.location.code.value ?? '')}${sent.path}`,
    body: sent.body,
  };
  const submit = async (): Promise<void> => {
    const revision = sent === undefined ? undefined : await send(sent);
    if (revision === undefined) return;
    close();
    desk.announcer.tell(words.recordedAt(numberText(revision)));
  };
  return (
    <form
      class="fields"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class="quiet">{means}</p>
      {children}
      <BoardWouldSay previewed={asked && withAnyReason(asked, 'reason')} />
      <label>
        {words.fields.reason}
        <textarea
          rows={3}
          required
          dir="auto"
          maxLength={2000}
          value={reason}
          onInput={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </label>
      {now.state === 'refused' && <FailureNotice problem={now.problem} />}
      {now.state === 'uncertain' && <p class="warning">{words.uncertain}</p>}
      {now.state === 'waiting' && <p class="warning">{words.notYet}</p>}
      <button type="submit" disabled={isBusy}>
        {isBusy ? words.sending : words.send}
      </button>
    </form>
  );
}
