import { Text } from '../fields/fields.js';

/** Accepts that the clocks do not agree, or that a record lies ahead of them. */
export class AcceptClockRequest {
  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Text({
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    form: 'Write the code of a situation, such as ALE.',
    optional: true,
    description:
      'Where it is recorded and holds; by default the situation whose record goes on furthest.',
  })
  readonly situation?: string;
}
