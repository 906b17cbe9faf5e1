import { TIME_PRECISIONS, type TimePrecision } from '@sitlog/situation';
import { NotBeforeDate } from '../../fields/field-order.js';
import { Instant, InstantOrDate, Num, OneOf, Text, TimeZone } from '../../fields/fields.js';

/** When it happened: earliest possible start and latest possible end; null is open. */
export class OccurredInput {
  @InstantOrDate({ nullable: true, description: 'Earliest possible start; null: not known.' })
  readonly from!: string | null;

  @InstantOrDate({ nullable: true, description: 'Latest possible end; null: not known.' })
  @NotBeforeDate('from')
  readonly to!: string | null;

  @OneOf(TIME_PRECISIONS, { description: 'How exactly the time is known.' })
  readonly precision!: TimePrecision;

  @Text({ max: 300, optional: true, description: "The source's own words." })
  readonly label?: string;

  @OneOf(['stated', 'inferred'], { optional: true })
  readonly basis?: 'stated' | 'inferred';

  @TimeZone({ optional: true, description: "Zone of plain dates; default: the situation's." })
  readonly timeZone?: string;
}

/** A moment named by an instant or by a plain date. */
export class MomentInput {
  @InstantOrDate()
  readonly at!: string;

  @OneOf(TIME_PRECISIONS, { optional: true })
  readonly precision?: TimePrecision;
}

/** When and by which channel it reached the desk. */
export class ReceivedInput extends MomentInput {
  @Text({ max: 100, optional: true, description: 'Phone, radio, wire, WhatsApp, site visit …' })
  readonly channel?: string;
}

/** The clock of the device that captured it. */
export class ClientAtInput {
  @Instant()
  readonly at!: string;

  @Text({ max: 100, optional: true })
  readonly deviceId?: string;

  @Num({ min: -1e10, max: 1e10, integer: true, optional: true })
  readonly offsetEstimateMs?: number;
}

/** From when to when a norm holds; null is open. */
export class EffectiveInput {
  @InstantOrDate({ nullable: true })
  readonly from!: string | null;

  @InstantOrDate({ nullable: true })
  @NotBeforeDate('from')
  readonly to!: string | null;
}
