import { StrictInt, Text } from '../fields/fields.js';

/** Which page of the situations. */
export class SituationListParams {
  @StrictInt({ min: 1, max: 1_000, optional: true, description: 'Situations. Default: 200.' })
  readonly limit?: number;

  @Text({
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page.',
  })
  readonly cursor?: string;
}
