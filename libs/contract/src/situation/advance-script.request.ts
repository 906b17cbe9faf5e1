import { Instant, Text } from '../fields/fields.js';

/** Lets the clock of an exercise go on. */
export class AdvanceScriptRequest {
  @Instant({
    description:
      'Where the clock of the exercise stands from now on, not before its last record: what is due by then is due.',
  })
  readonly to!: string;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;
}
