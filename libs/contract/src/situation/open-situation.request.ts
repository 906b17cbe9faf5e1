import { Instant, NestedList, OneOf, Text, TimeZone } from '../fields/fields.js';
import { PackChoiceInput } from '../vocabulary/adopt-pack.request.js';
import { SituationSettingsInput } from './situation-settings.js';

/** A situation to be watched. */
export class OpenSituationRequest extends SituationSettingsInput {
  @Text({
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    form: 'A code has 2 to 10 capital letters and digits and begins with a letter.',
    description: 'Permanent short code; entry numbers begin with it.',
    example: 'TST',
  })
  readonly code!: string;

  @Text({ max: 200 })
  readonly name!: string;

  @OneOf(['actual', 'exercise'], {
    description: 'An exercise runs on a scripted clock, and everything it answers says so.',
  })
  readonly mode!: 'actual' | 'exercise';

  @TimeZone({ description: 'IANA zone in which plain dates are read.' })
  readonly timeZone!: string;

  @NestedList(() => PackChoiceInput, {
    max: 50,
    optional: true,
    description:
      'The packs of vocabulary that it adopts, with those that they require. Default: core, movement_and_aid, negotiation, conflict.',
  })
  readonly packs?: readonly PackChoiceInput[];

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
