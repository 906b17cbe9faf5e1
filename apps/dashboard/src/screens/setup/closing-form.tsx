import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WriteButton } from '../../components/forms/write-button.js';
import { useDesk } from '../../components/use-desk.js';
import { situationPath } from '../../state/network/api.js';
import { puttingOf } from '../../state/setup/putting.js';
import { setupOf } from '../../state/setup/setup.js';

/** Closes the situation, or reopens it, for a reason. */
export function ClosingForm(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code } = desk.location;
  const { tell } = desk.announcer;
  const { isClosed, begunIn, keep } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const { reason = '' } = begunIn('closing')?.draft ?? {};
  const words = t().setup.situation;
  const what = isClosed.value ? 'reopening' : 'closing';
  const send = async (): Promise<void> => {
    const path = `${situationPath(code.value ?? '')}/${what}`;
    if (!(await putting.post({ path, body: { reason } }))) return;
    keep('closing', undefined);
    tell(words.done[what]);
  };
  return (
    <form
      class="fields"
      aria-label={isClosed.value ? words.reopen : words.close}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h4>{isClosed.value ? words.closed : words.open}</h4>
      {!isClosed.value && <p class="quiet">{words.closeHint}</p>}
      <label>
        {words.reason}
        <textarea
          rows={2}
          required
          maxLength={2000}
          dir="auto"
          value={reason}
          onInput={(event) => {
            const draft = { reason: event.currentTarget.value };
            keep('closing', { draft, tag: undefined, item: {} });
          }}
        />
      </label>
      <WriteButton
        state={putting.state.value}
        label={isClosed.value ? words.reopen : words.close}
        isReady={reason.trim() !== ''}
      />
    </form>
  );
}
