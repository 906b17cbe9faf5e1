import { Instant, Text } from '../../fields/fields.js';

/** What somebody is to do, and by when. */
export class TaskInput {
  @Text({
    max: 100,
    description: 'Who has it: a name, a team or a position.',
    example: 'Boat team 2',
  })
  readonly owner!: string;

  @Instant({ optional: true, description: 'By when it is to be done.' })
  readonly due?: string;
}
