import { type Tlp, TLP, DEFAULT_TLP } from '@sitlog/situation';
import { type Language, LANGUAGES } from '@sitlog/words';
import { Instant, ManyOf, Nested, OneOf, Text } from '../fields/fields.js';

/** The time for which a team plans at present, and at the end of which it hands over. */
class OperationalPeriodInput {
  @Instant()
  readonly from!: string;

  @Instant({ description: 'After its beginning.' })
  readonly to!: string;
}

/** What a situation is about and how its team works: what is left out holds no longer. */
export class SituationSettingsInput {
  @Text({ max: 2000, optional: true })
  readonly description?: string;

  @Nested(() => OperationalPeriodInput, {
    optional: true,
    description: 'The operational period of now, answered in UTC. Absent: none is said.',
  })
  readonly operationalPeriod?: OperationalPeriodInput;

  @OneOf(TLP, {
    optional: true,
    description: `Marking of an entry that is logged without one, from then on. Absent: ${DEFAULT_TLP}.`,
  })
  readonly defaultMarking?: Tlp;

  @ManyOf(LANGUAGES, {
    optional: true,
    description:
      'The languages in which the team works, the first one first; each once. Absent or empty: none is said, so all are offered.',
  })
  readonly languages?: readonly Language[];
}
