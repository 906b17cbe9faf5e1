import { type TaskChanged } from '../entry/task.js';

/** Says how far a task is, who has it and until when; makes one of an act of the desk that was none. */
export interface ChangeTask extends TaskChanged {
  readonly kind: 'change-task';
}
