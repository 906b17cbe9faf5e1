import { type VNode } from 'preact';
import { EntryLink } from '../../components/entry/entry-link.js';
import { Marking } from '../../components/text/marking.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { type ShownTask } from '../../state/tasks/tasks.js';

/** What can be begun from a card. */
export type TaskAct = 'take' | 'done' | 'change';

const ACTS: Readonly<Record<string, readonly TaskAct[]>> = {
  open: ['take', 'done', 'change'],
  taken: ['done', 'change'],
};

/** A task: what is to be done, who has it, how much time is left, and what can be said of it. */
export function TaskCard({
  task,
  onAct,
}: {
  readonly task: ShownTask;
  readonly onAct: (act: TaskAct) => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().tasks;
  const { entry, what, owner, state, reason, by, at, tlp, overdue } = task;
  const isOpen = desk.location.place.value.entry === entry;
  return (
    <li class={`task ${overdue ? 'overdue' : ''}`} aria-current={isOpen ? 'true' : undefined}>
      <p class="headline">
        <EntryLink no={entry} /> <bdi>{what}</bdi>
      </p>
      <p>
        <strong>
          <bdi>{owner}</bdi>
        </strong>{' '}
        <Marking tlp={tlp} />
      </p>
      <Due task={task} />
      {reason !== undefined && <p dir="auto">{reason}</p>}
      <p class="quiet">
        {t().entry.taskStates[state]}, {words.since(<bdi>{by}</bdi>, <Time at={at} />)}
      </p>
      <div class="action-bar">
        {(ACTS[state] ?? ['change']).map((act) => (
          <button
            key={act}
            type="button"
            aria-label={`${words.acts[act]}: ${entry}`}
            onClick={() => {
              onAct(act);
            }}
          >
            {words.acts[act]}
          </button>
        ))}
      </div>
    </li>
  );
}

function Due({ task: { due, state, overdue } }: { readonly task: ShownTask }): VNode | null {
  const desk = useDesk();
  const words = desk.words.t().tasks;
  const { leftText } = desk.format;
  const isOver = state === 'done' || state === 'dropped';
  if (due === undefined) return isOver ? null : <p class="quiet">{words.noDue}</p>;
  const left = Date.parse(due) - desk.board.momentOfBoard.value;
  return (
    <p>
      {!isOver && (
        <strong class={overdue ? 'overdue' : undefined}>
          {left < 0 ? words.overdueBy(leftText(-left)) : words.dueIn(leftText(left))}
        </strong>
      )}{' '}
      <Time at={due} />
    </p>
  );
}
