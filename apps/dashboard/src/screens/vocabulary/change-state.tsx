import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { useDesk } from '../../components/use-desk.js';
import { type ChangeState } from '../../state/packs/change-packs.js';
import { packWords } from '../../state/packs/pack-words.js';

const BUSY: ReadonlySet<ChangeState['state']> = new Set(['sending', 'uncertain', 'waiting']);

/** The button that sends a change of the packs, with how far that is. */
export function SendChange({
  state,
  label,
  onSend,
}: {
  readonly state: ChangeState;
  readonly label: string;
  readonly onSend: () => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const isBusy = BUSY.has(state.state);
  return (
    <>
      {state.state === 'uncertain' && <p class="warning">{t().entry.uncertain}</p>}
      {state.state === 'waiting' && <p class="warning">{t().entry.notYet}</p>}
      {state.state === 'refused' && <Refused state={state} />}
      <div class="action-bar">
        <button type="button" disabled={isBusy} onClick={onSend}>
          {isBusy ? t().entry.sending : label}
        </button>
      </div>
      <p class="quiet">{packWords(desk).needsServer}</p>
    </>
  );
}

function Refused({
  state: { problem, isMeanwhile },
}: {
  readonly state: Extract<ChangeState, { readonly state: 'refused' }>;
}): VNode {
  const desk = useDesk();
  return (
    <>
      {isMeanwhile && <p class="warning">{packWords(desk).meanwhile}</p>}
      <FailureNotice problem={problem} />
    </>
  );
}
