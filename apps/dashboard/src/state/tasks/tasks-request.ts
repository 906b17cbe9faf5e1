import { type TasksResponse } from '@sitlog/api-types';
import { type Moments } from '../../core/location/address.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';

interface TasksQuestion {
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<TasksResponse>;
}

/** How the tasks of a situation are asked for at two moments; as known now, again with all that is heard. */
export function tasksRequest(
  desk: Pick<Desk, 'api' | 'live'>,
  situation: string,
  { validAt, knownAt }: Moments,
): TasksQuestion {
  const path = `${situationPath(situation)}/tasks`;
  const turn = knownAt === undefined ? desk.live.heardRevision.value : 0;
  return {
    key: JSON.stringify([path, validAt, knownAt, turn]),
    ask: (signal) => desk.api.read<TasksResponse>(path, { validAt, knownAt }, signal),
  };
}
