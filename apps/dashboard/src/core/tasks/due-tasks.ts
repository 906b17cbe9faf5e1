import { type TasksResponse } from '@sitlog/api-types';

type Listed = TasksResponse['tasks'][number];

/** What of a task says whether it is due. */
type Dated = Pick<Listed, 'state'> & Partial<Pick<Listed, 'due'>>;

/** A task that somebody still has to do, with when it is due, in milliseconds. */
export interface DueTask {
  readonly entry: string;
  readonly what: string;
  readonly owner: string;
  readonly at: number;
}

/** So long before it is due a task counts as due soon. */
const SOON_MS = 2 * 3_600_000;

/** Whether a task is still to be done and was due before a moment. */
export function isOverdue({ state, due }: Dated, now: number): boolean {
  return isToDo(state) && due !== undefined && Date.parse(due) < now;
}

/** The tasks that are overdue or due soon, the one that was due first before the others. */
export function tasksDueIn(tasks: readonly Listed[], now: number): readonly DueTask[] {
  return tasks
    .flatMap(({ entry, what, owner, state, due }) =>
      isToDo(state) && due !== undefined ? [{ entry, what, owner, at: Date.parse(due) }] : [],
    )
    .filter(({ at }) => at < now + SOON_MS)
    .toSorted((a, b) => a.at - b.at);
}

function isToDo(state: string): boolean {
  return state === 'open' || state === 'taken';
}
