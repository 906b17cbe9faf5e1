import { type EntryContent } from '../entry/entry.js';
import { type Task, type TaskState } from '../entry/task.js';
import { type SituationEvent } from '../events/events.js';
import { type Micros } from '../time.js';

/** A task from a moment on: how far it is, who has it and until when, and who said so. */
export interface TaskStep extends Task {
  readonly state: TaskState;
  readonly reason?: string;
  readonly by: string;
  readonly at: Micros;
}

/** The task as it was given with its entry. */
export function taskGiven(
  { task }: EntryContent,
  { author: by, recordedAt: at }: SituationEvent,
): { readonly task?: readonly TaskStep[] } {
  return task === undefined ? {} : { task: [{ ...task, state: 'open', by, at }] };
}

/** The steps of a task after one more. */
export function taskAfter(
  steps: readonly TaskStep[] = [],
  event: SituationEvent & { readonly name: 'TaskChanged' },
): readonly TaskStep[] {
  const { entryNo: _, state, reason, ...changed } = event.data;
  const last = steps.at(-1);
  const task: Task = {
    owner: last?.owner ?? '',
    ...(last?.due === undefined ? {} : { due: last.due }),
    ...changed,
  };
  const why = reason === undefined ? {} : { reason };
  return [...steps, { ...task, state, ...why, by: event.author, at: event.recordedAt }];
}

/** How a task stood at a moment; undefined: it had not been given by then. */
export function taskAt(steps: readonly TaskStep[], validAt: Micros): TaskStep | undefined {
  return steps.findLast(({ at }) => at <= validAt);
}
