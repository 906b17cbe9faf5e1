import {
  FIGURE_ROLES,
  type FigureRole,
  type Quantifier,
  QUANTIFIERS,
  type StockFlow,
  STOCK_FLOWS,
} from '@sitlog/situation';
import { type FieldOptions } from '../../fields/field.js';
import { NotBefore, NotBelow, OnlyWith } from '../../fields/field-order.js';
import { MeasureCode, UnitCode } from '../../fields/codes.js';
import { InstantOrDate, Nested, Num, OneOf, Text } from '../../fields/fields.js';

const bound = (description: string): PropertyDecorator =>
  Num({ min: 0, max: 1e12, optional: true, nullable: true, description });
const part: FieldOptions & { readonly max: number } = { max: 100, optional: true };

/** The time that a flow covers; null is open. */
export class PeriodInput {
  @InstantOrDate({ nullable: true })
  readonly from!: string | null;

  @InstantOrDate({ nullable: true })
  @NotBefore('from')
  readonly to!: string | null;
}

/** Of whom or of where a figure is a part. */
export class DisaggregationInput {
  @Text(part)
  readonly sex?: string;

  @Text(part)
  readonly age?: string;

  @Text(part)
  readonly status?: string;

  @Text(part)
  readonly area?: string;
}

/** A number with its words and bounds; null = not given, which is never 0. */
export class FigureInput {
  @MeasureCode({ description: 'What is counted.' })
  readonly measure!: string;

  @UnitCode({ description: 'Those of the vocabulary are named and converted; others are kept.' })
  readonly unit!: string;

  @OneOf(QUANTIFIERS, { description: 'How the source put the number.' })
  readonly quantifier!: Quantifier;

  @bound('Lower bound.')
  readonly min?: number | null;

  @bound('Best estimate.')
  @NotBelow('min')
  readonly best?: number | null;

  @bound('Upper bound.')
  @NotBelow('min', 'best')
  readonly max?: number | null;

  @Num({
    min: 1,
    max: 100,
    optional: true,
    description: 'Persons in a household as the source states it; only with unit household.',
  })
  @OnlyWith('unit', 'household')
  readonly householdSize?: number;

  @Text({
    max: 200,
    description: "The source's words, such as scores; needed for quantifier verbal.",
    neededWhere: {
      holds: (figure) => figure.quantifier === 'verbal',
      message: 'A verbal figure needs its words here.',
    },
  })
  readonly verbal?: string;

  @OneOf(STOCK_FLOWS)
  readonly stockFlow!: StockFlow;

  @Nested(() => PeriodInput, { optional: true })
  readonly period?: PeriodInput;

  @InstantOrDate({ optional: true })
  readonly asOf?: string;

  @Text({ max: 500, description: 'Who is counted, where, since when.' })
  readonly scope!: string;

  @Text({ max: 500, optional: true })
  readonly excludes?: string;

  @Nested(() => DisaggregationInput, { optional: true })
  readonly disaggregation?: DisaggregationInput;

  @OneOf(FIGURE_ROLES, { optional: true })
  readonly role?: FigureRole;

  @OneOf([1, 2], { optional: true, description: '2: an aggregate that cannot be taken apart.' })
  readonly clarity?: 1 | 2;
}
