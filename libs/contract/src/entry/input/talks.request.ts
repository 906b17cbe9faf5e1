import { ROLE_CERTAINTIES, type RoleCertainty } from '@sitlog/situation';
import { NotBefore } from '../../fields/field-order.js';
import { Id, InstantOrDate, OneOf, Text, TextList } from '../../fields/fields.js';

/** A demand, condition or ultimatum as the entry tells it. */
export class DemandInput {
  @Id({ example: 'dem-1' })
  readonly id!: string;

  @Text({ max: 200 })
  readonly by!: string;

  @Text({ max: 200, optional: true })
  readonly of?: string;

  @Text({ max: 2000 })
  readonly what!: string;

  @Text({ max: 2000, optional: true })
  readonly before?: string;

  @Text({ max: 2000, optional: true })
  readonly consequence?: string;

  @InstantOrDate({ optional: true, nullable: true })
  readonly deadline?: string | null;

  @Text({ max: 64, optional: true })
  readonly status?: string;

  @OneOf(ROLE_CERTAINTIES, { optional: true })
  readonly as?: RoleCertainty;
}

/** An agreement as the entry tells it. */
export class AgreementInput {
  @Id({ example: 'agr-1' })
  readonly id!: string;

  @Text({ max: 64, example: 'ceasefire_with_evacuation' })
  readonly type!: string;

  @Text({ max: 200, optional: true })
  readonly class?: string;

  @InstantOrDate({ optional: true, nullable: true })
  readonly effectiveFrom?: string | null;

  @TextList({ max: 32, each: { max: 2000 }, optional: true })
  readonly terms?: readonly string[];
}

/** What somebody expects, and in which window. */
export class ForecastInput {
  @Text({ max: 2000 })
  readonly what!: string;

  @InstantOrDate()
  readonly windowFrom!: string;

  @InstantOrDate()
  @NotBefore('windowFrom')
  readonly windowTo!: string;

  @Text({ max: 2000, optional: true })
  readonly basis?: string;
}
