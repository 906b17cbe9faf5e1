import { Instant, Text } from '../fields/fields.js';

/** Whoever asks comes on shift. */
export class BeginShiftRequest {
  @Text({ max: 100, optional: true, description: 'In which position.', example: 'Watch officer' })
  readonly duty?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}

/** Somebody's shift is over. */
export class EndShiftRequest {
  @Text({ max: 64, optional: true, description: 'Whose. Default: the shift of whoever asks.' })
  readonly person?: string;

  @Text({ max: 2000, optional: true, description: 'Why. Needed where it is somebody else’s.' })
  readonly reason?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
