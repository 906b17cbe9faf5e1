import { Nested, Num, OneOf, Text, TimeZone } from '../fields/fields.js';

/** How a situation was opened, where that is among what is missing. */
export class OpeningInput {
  @Text({ max: 200 })
  readonly name!: string;

  @OneOf(['actual', 'exercise'])
  readonly mode!: 'actual' | 'exercise';

  @TimeZone({ description: 'IANA zone in which plain dates are read.' })
  readonly timeZone!: string;
}

/** Accepts that events of a situation are missing. */
export class ContinueSituationRequest {
  @Text({ max: 2000, description: 'Why they are missing and it goes on; it stays on record.' })
  readonly reason!: string;

  @Num({
    integer: true,
    min: 0,
    max: 1_000_000_000,
    description: 'First revision that is missing, as health names it.',
  })
  readonly from!: number;

  @Num({ integer: true, min: 0, max: 1_000_000_000, description: 'Last revision that is missing.' })
  readonly to!: number;

  @Nested(() => OpeningInput, {
    optional: true,
    description: 'Only where nothing is left that says how the situation was opened.',
  })
  readonly opening?: OpeningInput;
}
