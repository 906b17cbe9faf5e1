import { effect } from '@preact/signals';
import { type TasksResponse } from '@sitlog/api-types';
import { type Moments } from '../../core/location/address.js';
import { tasksDueIn, type DueTask } from '../../core/tasks/due-tasks.js';
import { type Desk } from '../desk.js';
import { tasksRequest } from './tasks-request.js';
import { type Asking } from '../network/resource.js';

/** Keeps which tasks are overdue or due soon: those of the board that is shown, and how many of now nobody has done in time. */
export function followDueTasks(desk: Desk): void {
  const { moments, isPast } = desk.location;
  const { dueTasks, overdueNow, momentOfBoard, momentOfNow } = desk.board;
  const ofNow = tasksAsked(desk, () => ({}));
  const ofThen = tasksAsked(desk, () => (isPast.value ? moments.value : undefined));
  effect(() => {
    const asked = isPast.value ? ofThen : ofNow;
    dueTasks.value = dueOf(desk, asked, momentOfBoard.value);
  });
  effect(() => {
    const now = momentOfNow.value;
    overdueNow.value = dueOf(desk, ofNow, now).filter(({ at }) => at < now).length;
  });
}

function tasksAsked(desk: Desk, at: () => Moments | undefined): Asking<TasksResponse> {
  const { code } = desk.location;
  const { heardRevision } = desk.live;
  return desk.resources.resource<TasksResponse>(() => {
    const asked = at();
    // Not before the board is there, which is what everybody waits for.
    if (code.value === undefined || asked === undefined || heardRevision.value < 0) {
      return undefined;
    }
    return tasksRequest(desk, code.value, asked);
  });
}

function dueOf(desk: Desk, asked: Asking<TasksResponse>, now: number): readonly DueTask[] {
  const { data } = asked.state.value;
  return data?.situation === desk.location.code.value ? tasksDueIn(data?.tasks ?? [], now) : [];
}
