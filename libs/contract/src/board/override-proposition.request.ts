import { Instant, Text } from '../fields/fields.js';

const VALUE = {
  max: 64,
  pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/,
  form: 'Write a value as accounts do: a code, or the id of an actor.',
};
const SCRIPT = {
  optional: true,
  description: 'Only in an exercise: the moment of its script.',
} as const;

/** The duty officer's answer to a proposition. */
export class OverrideRequest {
  @Text({ ...VALUE, example: 'breached' })
  readonly value!: string;

  @Text({ max: 2000 })
  readonly reason!: string;

  @Instant({ description: 'When it ends by itself.' })
  readonly expiresAt!: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}

/** Why an override ends before it expires. */
export class LiftingRequest {
  @Text({ max: 2000 })
  readonly reason!: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}
