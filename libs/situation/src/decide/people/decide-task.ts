import { ONLY_OWN_ACTS } from '../../commands/check-entry.js';
import { type ChangeTask } from '../../commands/change-task.js';
import { type Decision, unless } from '../../commands/decision.js';
import { refusal, type Refusal } from '../../commands/refusal.js';
import { type EntryState } from '../../state/state.js';
import { type TaskStep } from '../../state/task-steps.js';

/** Decides how far a task is: somebody has to have it, and what is dropped or taken up again says why. */
export function decideTask({ kind: _, ...data }: ChangeTask, entry: EntryState): Decision {
  const last = entry.task?.at(-1);
  return unless([...whyNone(data, entry), ...whyUnsaid(data, last)], () => ({
    name: 'TaskChanged',
    data,
  }));
}

type Changed = Omit<ChangeTask, 'kind'>;

function whyNone({ entryNo, owner }: Changed, { content, task }: EntryState): readonly Refusal[] {
  if (task !== undefined) return [];
  if (content.mode !== 'operational') return [refusal('not-a-task', ONLY_OWN_ACTS)];
  const message = `${entryNo} is no task yet: say who has it.`;
  return owner === undefined ? [refusal('malformed', message, '/owner')] : [];
}

const OVER: ReadonlySet<TaskStep['state']> = new Set(['done', 'dropped']);

function whyUnsaid(changed: Changed, last: TaskStep | undefined): readonly Refusal[] {
  if (last !== undefined && isSame(changed, last)) {
    return [refusal('no-change', `${changed.entryNo} stands so already.`)];
  }
  const isAgain = last !== undefined && OVER.has(last.state) && !OVER.has(changed.state);
  const isOwed = changed.state === 'dropped' || isAgain;
  const message = 'Say why: what is dropped or taken up again is asked about.';
  return isOwed && changed.reason === undefined ? [refusal('malformed', message, '/reason')] : [];
}

function isSame({ state, owner, due }: Changed, last: TaskStep): boolean {
  return (
    state === last.state && (owner ?? last.owner) === last.owner && (due ?? last.due) === last.due
  );
}
