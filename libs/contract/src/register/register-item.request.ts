import {
  PLACE_PRECISIONS,
  type PlaceGeometry,
  type PlacePrecision,
  RELIABILITIES,
  type Reliability,
} from '@sitlog/situation';
import { Code } from '../fields/codes.js';
import { Flag, Instant, NestedList, Num, OneOf, Text, TextList } from '../fields/fields.js';
import { Geometry } from './geometry.js';

const SCRIPT = {
  optional: true,
  description: 'Only in an exercise: the moment of its script.',
} as const;
const SIDE = {
  max: 64,
  pattern: /^[a-z][a-z0-9_]{0,63}$/,
  form: 'Write a side in small letters, digits and underscores, such as opposition.',
} as const;
const CODE = {
  max: 64,
  pattern: /^[A-Za-z0-9._:-]{1,64}$/,
  form: 'Write a code of letters, digits, dots, underscores, colons and dashes.',
} as const;
const ASPECT = {
  max: 64,
  pattern: /^[a-z][a-z0-9_]{0,63}$/,
  form: 'Write a name in small letters, digits and underscores.',
} as const;

/** A source of information. */
export class SourceRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Code({ example: 'media' })
  readonly type!: string;

  @OneOf(Object.keys(RELIABILITIES), { description: 'Admiralty scale; F = cannot be judged.' })
  readonly reliability!: Reliability;

  @Text({ ...SIDE, optional: true, description: 'Side in the conflict; absent: none.' })
  readonly side?: string;

  @Text({ max: 500, optional: true })
  readonly interest?: string;

  @Text({ max: 2000, optional: true })
  readonly note?: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}

/** A party, group, body or population. */
export class ActorRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Text({ ...SIDE, optional: true })
  readonly side?: string;

  @Text({ max: 2000, optional: true })
  readonly note?: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}

/** A place. */
export class PlaceRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Num({ min: -90, max: 90, optional: true, description: 'Degrees, WGS 84.' })
  readonly lat?: number;

  @Num({ min: -180, max: 180, optional: true, description: 'Degrees, WGS 84.' })
  readonly lon?: number;

  @OneOf(Object.keys(PLACE_PRECISIONS).map(Number), {
    optional: true,
    description: 'UCDP where_prec: 1 exact … 7 international waters.',
  })
  readonly precision?: PlacePrecision;

  @Num({ min: 0, max: 2_000_000, optional: true, description: 'Metres.' })
  readonly radiusM?: number;

  @Geometry({ optional: true })
  readonly geometry?: PlaceGeometry;

  @Text({ max: 200, optional: true, description: 'Who says where it is, such as a gazetteer.' })
  readonly positionFrom?: string;

  @Text({ max: 32, optional: true })
  readonly pcode?: string;

  @Text({ max: 2000, min: 0, optional: true })
  readonly note?: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}

/** An aspect that a subject has besides those of its type. */
export class AspectInput {
  @Text(ASPECT)
  readonly name!: string;

  @Code({ description: 'The line of the board on which it stands.', example: 'hostilities' })
  readonly facet!: string;

  @Flag({ description: 'Two different values cannot both be so.' })
  readonly exclusive!: boolean;

  @Flag({ optional: true, description: 'Once said, always definite.' })
  readonly timeless?: boolean;

  @Text({ ...CODE, optional: true, description: 'The value that gives way to a contrary one.' })
  readonly baseline?: string;

  @TextList({ max: 50, each: CODE, optional: true, description: 'The only values allowed.' })
  readonly values?: readonly string[];

  @Text({ ...CODE, optional: true, description: 'The value that means: does not say.' })
  readonly abstain?: string;

  @Flag({ optional: true, description: 'Values are ids of actors.' })
  readonly actor?: boolean;

  @Num({ min: 1, max: 5_256_000, integer: true, optional: true, description: 'Minutes.' })
  readonly timeToLiveMinutes?: number;

  @TextList({
    ...{ max: 50, each: CODE, optional: true },
    description: 'Values after which nothing goes on, such as arrived.',
  })
  readonly endsCourse?: readonly string[];

  @Flag({ optional: true, description: 'Assessments feed it, and nothing else does.' })
  readonly assessed?: boolean;
}

/** The source whose act an aspect of a subject is: what it says of it overtakes what others said before. */
export class AuthorityInput {
  @Text({ ...ASPECT, example: 'formal' })
  readonly aspect!: string;

  @Text({ ...CODE, example: 'src-deal-parties' })
  readonly sourceId!: string;
}

/** What propositions are about. */
export class SubjectRequest {
  @Code({ example: 'area' })
  readonly type!: string;

  @Text({ max: 200 })
  readonly name!: string;

  @NestedList(() => AspectInput, { max: 50, optional: true })
  readonly aspects?: readonly AspectInput[];

  @NestedList(() => AuthorityInput, { max: 50, optional: true })
  readonly authorities?: readonly AuthorityInput[];

  @Text({ max: 2000, optional: true })
  readonly note?: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}
