import { Instant, Text } from '../fields/fields.js';

/** Whoever asks has read a handover and takes over. */
export class SignReportRequest {
  @Text({ max: 2000, optional: true, description: 'What is to be said of it.' })
  readonly note?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
