import { computed, signal } from '@preact/signals';
import { type ReceiptResponse, type TasksResponse } from '@sitlog/api-types';
import { isoOf } from '@sitlog/line-reading';
import { isOverdue } from '../../core/tasks/due-tasks.js';
import { type Desk } from '../desk.js';
import { openFormsOf } from '../entry/open-form.js';
import { ApiProblem, situationPath, type Write } from '../network/api.js';
import { newKey } from '../network/new-key.js';
import { tasksRequest } from './tasks-request.js';

/** A task as the board of tasks shows it. */
export type ShownTask = TasksResponse['tasks'][number];

/** What somebody is to do, as it is written in the form. */
export interface NewTask {
  readonly what: string;
  readonly kind: string;
  readonly owner: string;
  /** As an instant, or empty. */
  readonly due: string;
}

const NOT_GIVEN = { said: '', key: '' };

type TasksState = ReturnType<typeof createTasks>;

const COLUMN = { open: 'open', taken: 'taken', done: 'over', dropped: 'over' } as const;

function createTasks(desk: Desk) {
  const { code, moments, place, peek } = desk.location;
  const { sendUntilSettled } = desk.settling;
  const { tell } = desk.announcer;
  const { zone } = desk.situation;
  const words = (): ReturnType<typeof desk.words.t>['tasks'] => desk.words.t().tasks;

  const tasksAsked = desk.resources.resource<TasksResponse>(() => {
    const situation = code.value;
    if (situation === undefined) return undefined;
    return tasksRequest(desk, situation, moments.value);
  });

  /** The tasks, in the order of their columns; undefined until they are known. */
  const tasks = computed(() => {
    const { data } = tasksAsked.state.value;
    if (data === undefined || data.situation !== code.value) return undefined;
    const now = desk.board.momentOfBoard.value;
    // The answer says what was overdue when it was given; the clock goes on.
    return data.tasks.map((one) => ({ ...one, overdue: one.overdue || isOverdue(one, now) }));
  });

  const columns = computed(() => Object.groupBy(tasks.value ?? [], ({ state }) => COLUMN[state]));

  /** Whether more stand on later pages. */
  const isMore = computed(() => (tasksAsked.state.value.data?.next ?? null) !== null);

  const inOrder = computed(() => {
    const { open = [], taken = [], over = [] } = columns.value;
    return [...open, ...taken, ...over];
  });

  /** The task whose entry is open beside the board. */
  const current = computed(() => tasks.value?.find(({ entry }) => entry === place.value.entry));

  /** Opens the next or the previous task beside the board; the first where none is open. */
  function step(by: number): void {
    const all = inOrder.peek();
    const at = all.findIndex(({ entry }) => entry === place.peek().entry);
    const next = all[at < 0 ? 0 : at + by];
    if (next !== undefined) peek(next.entry);
  }

  const onTheirWay = new Set<string>();

  /** Says that a task is taken or done, on what is shown of it; never twice at once. */
  async function say(task: ShownTask, state: 'taken' | 'done'): Promise<void> {
    const { entry, revision } = task;
    if (onTheirWay.has(entry) || task.state === state) return;
    onTheirWay.add(entry);
    const path = `${situationPath(code.peek() ?? '')}/entries/${entry}/task`;
    const ifMatch = `"${entry}@${revision}"`;
    await send({ method: 'POST', path, key: newKey(), body: { state }, ifMatch }, entry);
    onTheirWay.delete(entry);
  }

  async function send(write: Write, entry: string): Promise<boolean> {
    try {
      const receipt = await sendUntilSettled<ReceiptResponse>(
        write,
        () => true,
        () => undefined,
      );
      const { entryNo = entry, revision } = receipt;
      openFormsOf(desk).wasRecorded(entryNo, revision);
      desk.entry.entryAsked.again();
      tell(words().recorded(entryNo));
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { status, detail } = error.document;
      tell(status === 412 ? words().meanwhile(entry) : words().notRecorded(detail));
      return false;
    } finally {
      tasksAsked.again();
    }
  }

  let lastGiven = NOT_GIVEN;

  /** Whether the form for a new task is open. */
  const isGiving = signal(false);

  /** Logs an act of the desk that is a task; under one key for as long as it says the same and is not recorded. */
  async function give(task: NewTask): Promise<boolean> {
    const { what, kind, owner, due } = task;
    const said = JSON.stringify(task);
    if (lastGiven.said !== said) lastGiven = { said, key: newKey() };
    const begun = Math.floor(desk.deskClock.deskNow.peek() / 60_000) * 60_000;
    const now = isoOf(begun, zone.peek());
    const body = {
      ...{ mode: 'operational', kind, headline: what },
      time: { occurred: { from: now, to: now, precision: 'minute' } },
      task: { owner, ...(due === '' ? {} : { due }) },
    };
    const path = `${situationPath(code.peek() ?? '')}/entries`;
    const isRecorded = await send({ method: 'POST', path, key: lastGiven.key, body }, what);
    if (isRecorded) lastGiven = NOT_GIVEN;
    return isRecorded;
  }

  return { tasksAsked, tasks, columns, isMore, current, step, say, give, isGiving };
}

/** The tasks of the situation of the address. */
export function tasksOf(desk: Desk): TasksState {
  return desk.keep(createTasks);
}
