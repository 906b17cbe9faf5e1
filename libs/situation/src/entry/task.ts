/** What somebody is to do, and by when: an instant as RFC 3339. */
export interface Task {
  readonly owner: string;
  readonly due?: string;
}

/** How far a task is. Who has it may not know of it yet, so that one is `taken` is said by itself. */
export const TASK_STATES = ['open', 'taken', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A task was given, taken, done or dropped, or has another owner or another time; what is absent stays as it was. */
export interface TaskChanged extends Partial<Task> {
  readonly entryNo: string;
  readonly state: TaskState;
  readonly reason?: string;
}
