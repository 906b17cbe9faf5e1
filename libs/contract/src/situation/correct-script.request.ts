import { Instant, Text } from '../fields/fields.js';

/** Takes the script of an exercise back to a moment that it went beyond by mistake. */
export class CorrectScriptRequest {
  @Instant({
    description:
      'What was recorded at this moment or after it is read as recorded here, in its order, and the script goes on from here.',
  })
  readonly resumeAt!: string;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;
}
