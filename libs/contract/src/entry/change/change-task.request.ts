import { TASK_STATES, type TaskState } from '@sitlog/situation';
import { Instant, OneOf, Text } from '../../fields/fields.js';

/** Says how far a task is, who has it and until when; makes one of an act of the desk that was none. */
export class ChangeTaskRequest {
  @OneOf(TASK_STATES)
  readonly state!: TaskState;

  @Text({
    max: 100,
    optional: true,
    description: 'Who has it from now on. Absent: as before; needed where it was no task.',
  })
  readonly owner?: string;

  @Instant({ optional: true, description: 'By when it is to be done. Absent: as before.' })
  readonly due?: string;

  @Text({
    max: 2000,
    optional: true,
    description: 'What came of it, or why. Needed to drop one and to take one up again.',
  })
  readonly reason?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
