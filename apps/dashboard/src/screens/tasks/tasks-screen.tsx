import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { ActionForm } from '../../components/entry-actions/action-form.js';
import { useDesk } from '../../components/use-desk.js';
import { openFormsOf } from '../../state/entry/open-form.js';
import { type ShownTask, tasksOf } from '../../state/tasks/tasks.js';
import { type PageCommand } from '../../state/page/commands.js';
import { type Desk } from '../../state/desk.js';
import { NewTaskDialog } from './new-task.js';
import { type TaskAct, TaskCard } from './task-card.js';

const COLUMNS = ['open', 'taken', 'over'] as const;

/** What the desk has decided, ordered or asked for, by how far it is: who has it, until when, and what is overdue. */
export function TasksScreen(): VNode {
  const desk = useDesk();
  const { tasksAsked, tasks, isMore, isGiving } = tasksOf(desk);
  const words = desk.words.t().tasks;
  const { problem } = tasksAsked.state.value;
  const isKnown = tasks.value !== undefined;
  useEffect(() => desk.commands.register(commandsOf(desk)), []);
  useEffect(() => openFormsOf(desk).closeForm, []);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      {problem !== undefined && <FailureNotice problem={problem} again={tasksAsked.again} />}
      {!isKnown && problem === undefined && <WaitingRows rows={6} />}
      {isKnown && <Counts />}
      {isKnown && (
        <div class="task-board">
          {COLUMNS.map((column) => (
            <Column key={column} column={column} />
          ))}
        </div>
      )}
      {isMore.value && <p class="quiet">{words.more}</p>}
      <OpenForm />
      {isGiving.value && <NewTaskDialog />}
    </>
  );
}

function Counts(): VNode {
  const desk = useDesk();
  const { tasks, isGiving } = tasksOf(desk);
  const { numberText } = desk.format;
  const words = desk.words.t().tasks;
  const toDo = (tasks.value ?? []).filter(({ state }) => state === 'open' || state === 'taken');
  const overdue = toDo.filter((one) => one.overdue).length;
  return (
    <div class="action-bar">
      <p role="status">
        {words.count(toDo.length, numberText(toDo.length))}
        {overdue > 0 && (
          <strong class="overdue"> · {words.overdueCount(overdue, numberText(overdue))}</strong>
        )}
      </p>
      <button
        type="button"
        title="a"
        onClick={() => {
          isGiving.value = true;
        }}
      >
        {words.add}
      </button>
    </div>
  );
}

function Column({ column }: { readonly column: (typeof COLUMNS)[number] }): VNode {
  const desk = useDesk();
  const { columns } = tasksOf(desk);
  const { numberText } = desk.format;
  const words = desk.words.t().tasks;
  const shown = columns.value[column] ?? [];
  return (
    <section aria-labelledby={`tasks-${column}`}>
      <h3 id={`tasks-${column}`}>
        {words.columns[column]} ({numberText(shown.length)})
      </h3>
      {shown.length === 0 && <p class="quiet">{words.nothing}</p>}
      <ul class="plain tasks">
        {shown.map((task) => (
          <TaskCard
            key={task.entry}
            task={task}
            onAct={(what) => {
              act(desk, task, what);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** The form on the task that is open beside the board, once its entry has been read. */
function OpenForm(): VNode | null {
  const desk = useDesk();
  const { form, closeForm } = openFormsOf(desk);
  const answer = desk.entry.openEntry.value;
  const open = form.value;
  if (open === undefined || answer?.entry.entryNo !== open.entryNo) return null;
  return <ActionForm key={open.entryNo} action={open.action} answer={answer} onClose={closeForm} />;
}

function act(desk: Desk, task: ShownTask, what: TaskAct): void {
  const { say } = tasksOf(desk);
  if (what === 'change') {
    desk.location.peek(task.entry);
    openFormsOf(desk).openForm({ entryNo: task.entry, action: 'task' });
  } else {
    void say(task, what === 'take' ? 'taken' : 'done');
  }
}

/** Commands on the task that is open beside the board. */
function commandsOf(desk: Desk): readonly PageCommand[] {
  const { step, current, isGiving } = tasksOf(desk);
  const words = (): ReturnType<typeof desk.words.t>['tasks'] => desk.words.t().tasks;
  const onCurrent = (id: string, what: TaskAct, keys: string): PageCommand => ({
    ...{ id, keys, label: () => words().acts[what] },
    run: () => {
      const task = current.peek();
      if (task !== undefined) act(desk, task, what);
    },
    isAvailable: () => current.peek() !== undefined,
  });
  const stepping = (id: 'next' | 'previous', keys: string, by: number): PageCommand => ({
    ...{ id: `task-${id}`, keys, label: () => words()[id] },
    run: () => {
      step(by);
    },
  });
  return [
    stepping('next', 'j', 1),
    stepping('previous', 'k', -1),
    onCurrent('task-take', 'take', 'u'),
    onCurrent('task-done', 'done', 'e'),
    onCurrent('task-change', 'change', 'r'),
    {
      ...{ id: 'task-new', keys: 'a', label: () => words().add },
      run: () => {
        isGiving.value = true;
      },
    },
  ];
}
