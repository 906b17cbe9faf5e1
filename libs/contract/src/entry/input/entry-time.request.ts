import { Nested } from '../../fields/fields.js';
import { ClientAtInput, MomentInput, OccurredInput, ReceivedInput } from './time.request.js';

/** All times of an entry but `recordedAt`. */
export class EntryTimeInput {
  @Nested(() => OccurredInput, { description: 'When it happened.' })
  readonly occurred!: OccurredInput;

  @Nested(() => MomentInput, { optional: true, description: 'When the speaker spoke.' })
  readonly uttered?: MomentInput;

  @Nested(() => MomentInput, { optional: true, description: 'When the publisher put it out.' })
  readonly published?: MomentInput;

  @Nested(() => ReceivedInput, { optional: true, description: 'When it reached the desk.' })
  readonly received?: ReceivedInput;

  @Nested(() => ClientAtInput, { optional: true, description: "The capturing device's clock." })
  readonly clientAt?: ClientAtInput;
}
