import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { ActionForm } from '../../components/entry-actions/action-form.js';
import { useDesk } from '../../components/use-desk.js';
import { type Action } from '../../core/entry/actions.js';
import { type QueuedEntry } from '../../core/inbox/queue.js';
import { type Fields } from '../../core/entry/correction/content-text.js';
import { openFormsOf } from '../../state/entry/open-form.js';
import { inboxOf } from '../../state/inbox/inbox.js';
import { type PageCommand } from '../../state/page/commands.js';
import { type Desk } from '../../state/desk.js';
import { type QueueAction, QueueItem } from './queue-item.js';

/** What is unverified and matters, with the way to say what was found out: contested lines first. */
export function InboxScreen(): VNode {
  const desk = useDesk();
  const { queueAsked, queue, isMore } = inboxOf(desk);
  const { closeForm } = openFormsOf(desk);
  const { numberText } = desk.format;
  const words = desk.words.t().inbox;
  const { problem } = queueAsked.state.value;
  const waiting = queue.value;
  useEffect(() => desk.commands.register(commandsOf(desk)), []);
  useEffect(() => closeForm, []);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      {problem !== undefined && <FailureNotice problem={problem} again={queueAsked.again} />}
      {waiting === undefined && problem === undefined && <WaitingRows rows={6} />}
      {waiting !== undefined && (
        <>
          <p role="status">{words.count(waiting.length, numberText(waiting.length))}</p>
          <ol class="plain queue">
            {waiting.map((one) => (
              <QueueItem
                key={one.entry.entryNo}
                queued={one}
                onAct={(act) => {
                  begin(desk, one, act);
                }}
              />
            ))}
          </ol>
          {isMore.value && <p class="quiet">{words.more}</p>}
          <OpenAction queue={waiting} />
        </>
      )}
    </>
  );
}

function begin(desk: Desk, { entry: { entryNo }, isOwn }: QueuedEntry, act: QueueAction): void {
  if (act === 'verify' && isOwn) return;
  const form: { readonly action: Action; readonly preset?: Fields } =
    act === 'verify' ? { action: 'verify' } : { action: 'retract', preset: { why: 'duplicate' } };
  openFormsOf(desk).openForm({ entryNo, ...form });
}

function OpenAction({ queue }: { readonly queue: readonly QueuedEntry[] }): VNode | null {
  const desk = useDesk();
  const { form, closeForm } = openFormsOf(desk);
  const open = form.value;
  const entry = queue.find((one) => one.entry.entryNo === open?.entryNo)?.entry;
  const situation = desk.location.code.value;
  if (open === undefined || entry === undefined || situation === undefined) return null;
  return (
    <ActionForm
      key={`${open.entryNo} ${open.action}`}
      action={open.action}
      answer={{ situation, entry }}
      preset={open.preset}
      onClose={closeForm}
    />
  );
}

function commandsOf(desk: Desk): readonly PageCommand[] {
  const { step, current } = inboxOf(desk);
  const words = (): ReturnType<typeof desk.words.t>['inbox'] => desk.words.t().inbox;
  const act = (what: QueueAction) => (): void => {
    const one = current.peek();
    if (one !== undefined) begin(desk, one, what);
  };
  const isOpen = (): boolean => current.peek() !== undefined;
  return [
    {
      id: 'queue-next',
      label: () => words().next,
      keys: 'j',
      run: () => {
        step(1);
      },
    },
    {
      id: 'queue-previous',
      label: () => words().previous,
      keys: 'k',
      run: () => {
        step(-1);
      },
    },
    {
      id: 'queue-verify',
      label: () => words().verify,
      keys: 'v',
      run: act('verify'),
      isAvailable: isOpen,
    },
    {
      id: 'queue-duplicate',
      label: () => words().duplicate,
      keys: 'd',
      run: act('duplicate'),
      isAvailable: isOpen,
    },
  ];
}
