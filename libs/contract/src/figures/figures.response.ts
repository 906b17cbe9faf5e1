import { ApiProperty } from '@nestjs/swagger';
import { QUANTIFIERS, STOCK_FLOWS, VERIFICATIONS } from '@sitlog/situation';
import { BoundsInput } from '../entry/input/assertion.request.js';
import { DisaggregationInput, PeriodInput } from '../entry/input/figure.request.js';
import { GradeResponse } from '../entry/grade.response.js';
import { SpanResponse } from '../moments/span.response.js';
import { NumberWordResponse } from '../vocabulary/number-word.response.js';

const number = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'number', nullable: true, description });

/** The convention for a verbal number. */
class ConventionResponse extends NumberWordResponse {
  @ApiProperty({
    type: Boolean,
    description: 'The numbers rest on it; false: the operator gave numbers.',
  })
  readonly applied!: boolean;
}

/** Households as persons. */
class PersonsResponse {
  @number('Null: not given.')
  readonly low!: number | null;

  @number('Null: not given.')
  readonly best!: number | null;

  @number('Null: not given.')
  readonly high!: number | null;

  @ApiProperty({ type: 'number', description: 'As the source states it.' })
  readonly householdSize!: number;

  @ApiProperty({ type: String, example: 'converted with a stated size of 5' })
  readonly inWords!: string;
}

/** Where, as the entry says. */
class FigurePlaceResponse {
  @ApiProperty({ type: String, required: false })
  readonly placeId?: string;

  @ApiProperty({ type: String, required: false })
  readonly description?: string;

  @ApiProperty({ type: String })
  readonly role!: string;
}

/** One figure of one entry. */
export class FigureResponse {
  @ApiProperty({ type: String, example: 'ALE-002' })
  readonly entry!: string;

  @ApiProperty({ type: 'integer', description: "Its place among the entry's figures." })
  readonly figure!: number;

  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The origin as recorded, where it counts as another one.',
  })
  readonly toldBy?: string;

  @ApiProperty({ type: Boolean, description: "An analyst's own: never among those of sources." })
  readonly assessment!: boolean;

  @number('Lower bound; null: not given, which is not 0.')
  readonly low!: number | null;

  @number('Best estimate; null: not given.')
  readonly best!: number | null;

  @number('Upper bound; null: not given.')
  readonly high!: number | null;

  @ApiProperty({ enum: QUANTIFIERS, type: String })
  readonly quantifier!: string;

  @ApiProperty({ type: String, required: false, description: "The source's words." })
  readonly verbal?: string;

  @ApiProperty({ type: () => ConventionResponse, required: false })
  readonly convention?: ConventionResponse;

  @ApiProperty({ type: () => PersonsResponse, required: false })
  readonly persons?: PersonsResponse;

  @ApiProperty({ type: String, required: false })
  readonly asOf?: string;

  @ApiProperty({ type: () => PeriodInput, required: false })
  readonly period?: PeriodInput;

  @ApiProperty({ type: 'integer', required: false })
  readonly clarity?: number;

  @ApiProperty({ type: String, required: false, description: 'What the entry says of it.' })
  readonly role?: string;

  @ApiProperty({ type: () => BoundsInput, description: 'From when it holds.' })
  readonly since!: BoundsInput;

  @ApiProperty({ enum: VERIFICATIONS, type: String })
  readonly verification!: string;

  @ApiProperty({ type: () => [FigurePlaceResponse] })
  readonly places!: readonly FigurePlaceResponse[];
}

/** A figure that is shown, with its grade. */
export class FigureLineResponse extends FigureResponse {
  @ApiProperty({ type: () => GradeResponse })
  readonly grade!: GradeResponse;

  @ApiProperty({ type: Boolean, description: 'False (E or 5): outside the envelope.' })
  readonly credible!: boolean;
}

/** What the credible figures of one period span. Not an estimate. */
class EnvelopeResponse {
  @ApiProperty({ type: () => SpanResponse, nullable: true, description: 'Null: none is stated.' })
  readonly period!: SpanResponse | null;

  @number('Smallest number given; null: none is.')
  readonly low!: number | null;

  @number('Largest number given; null: none is.')
  readonly high!: number | null;

  @ApiProperty({ type: Boolean, description: 'A figure has no lower bound: it may be less.' })
  readonly openLow!: boolean;

  @ApiProperty({ type: Boolean, description: 'A figure has no upper bound: it may be more.' })
  readonly openHigh!: boolean;
}

/** A figure that an analyst prefers to the others. */
export class PreferredResponse {
  @ApiProperty({ type: String, example: 'ALE-002' })
  readonly entry!: string;

  @ApiProperty({ type: 'integer' })
  readonly figure!: number;

  @ApiProperty({ type: String, description: 'Who answers for it.' })
  readonly by!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: () => SpanResponse, nullable: true })
  readonly period!: SpanResponse | null;
}

/** Figures that count the same, side by side, newest first. They are never added up. */
export class FiguresResponse {
  @ApiProperty({ type: String, example: 'people.killed/person/cumulative/alleged executions' })
  readonly id!: string;

  @ApiProperty({ type: String, example: 'people.killed' })
  readonly measure!: string;

  @ApiProperty({ type: String, example: 'person' })
  readonly unit!: string;

  @ApiProperty({ enum: STOCK_FLOWS, type: String })
  readonly stockFlow!: string;

  @ApiProperty({ type: String })
  readonly scope!: string;

  @ApiProperty({ type: String, required: false })
  readonly excludes?: string;

  @ApiProperty({ type: () => DisaggregationInput, required: false })
  readonly disaggregation?: DisaggregationInput;

  @ApiProperty({ type: [String], description: 'The evacuation or the sites that they speak of.' })
  readonly of!: readonly string[];

  @ApiProperty({
    enum: ['planned', 'open', 'full', 'closed', 'contested', 'unspecified'],
    type: String,
    required: false,
    description: 'Of shelter: planned is never available.',
  })
  readonly availability?: string;

  @ApiProperty({ type: [String], required: false, description: 'Of people who move: from where.' })
  readonly origins?: readonly string[];

  @ApiProperty({ type: [String], required: false, description: 'Of people who move: to where.' })
  readonly destinations?: readonly string[];

  @ApiProperty({ type: () => [FigureLineResponse] })
  readonly lines!: readonly FigureLineResponse[];

  @ApiProperty({ type: 'integer', description: 'Older ones that the board does not list.' })
  readonly unlisted!: number;

  @ApiProperty({
    type: () => [FigureLineResponse],
    description: 'Of sources, and open whether it holds at the moment.',
  })
  readonly possible!: readonly FigureLineResponse[];

  @ApiProperty({ type: () => [FigureLineResponse], description: "Analysts' own." })
  readonly assessments!: readonly FigureLineResponse[];

  @ApiProperty({
    type: () => [FigureLineResponse],
    description: "Analysts' own, and open whether it holds at the moment.",
  })
  readonly possibleAssessments!: readonly FigureLineResponse[];

  @ApiProperty({ type: () => [EnvelopeResponse], description: 'Of each period by itself.' })
  readonly envelopes!: readonly EnvelopeResponse[];

  @ApiProperty({ type: () => [PreferredResponse], description: 'At most one a period.' })
  readonly preferred!: readonly PreferredResponse[];
}
