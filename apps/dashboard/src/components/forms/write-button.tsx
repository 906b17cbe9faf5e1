import { type VNode } from 'preact';
import { FailureNotice } from '../answers/failure.js';
import { useDesk } from '../use-desk.js';
import { SubmitButton } from './submit-button.js';
import { type WriteState } from '../../state/setup/putting.js';

const BUSY: ReadonlySet<WriteState['state']> = new Set(['sending', 'uncertain', 'waiting']);

/** The button that sends a form to the server at once, with how far that is. */
export function WriteButton({
  state,
  label,
  isReady = true,
}: {
  readonly state: WriteState;
  readonly label: string;
  readonly isReady?: boolean;
}): VNode {
  const { t } = useDesk().words;
  const isBusy = BUSY.has(state.state);
  return (
    <>
      {state.state === 'uncertain' && <p class="warning">{t().entry.uncertain}</p>}
      {state.state === 'waiting' && <p class="warning">{t().entry.notYet}</p>}
      {state.state === 'refused' && !state.isMeanwhile && <FailureNotice problem={state.problem} />}
      <div class="action-bar">
        <SubmitButton isHeld={isBusy || !isReady}>
          {isBusy ? t().entry.sending : label}
        </SubmitButton>
      </div>
    </>
  );
}
