import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ACTS, MODES, RELATION_TYPES, TIME_PRECISIONS, TLP } from '@sitlog/situation';
import { AspectResponse } from '../register/aspect.response.js';
import { NumberWordResponse } from './number-word.response.js';
import { OfferedPackResponse } from './pack.response.js';

const codes = (values: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'string', enum: [...values] } });
const byCode = (items: object, description: string): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: items, description });

/** One thing that a kind says unless the operator writes assertions: a fixed value, or the actors in a role. */
class DefaultAssertionResponse {
  @ApiProperty({ type: String, example: 'formal' })
  readonly aspect!: string;

  @ApiProperty({ type: String, required: false, example: 'announced' })
  readonly value?: string;

  @ApiProperty({ type: String, required: false, example: 'attacker' })
  readonly actorsIn?: string;
}

/** A kind of development. */
class KindResponse {
  @ApiProperty({ type: String, example: 'ceasefire.announced' })
  readonly code!: string;

  @ApiProperty({ type: String, example: 'ceasefire' })
  readonly family!: string;

  @ApiProperty({ type: String, example: 'Ceasefire announced' })
  readonly label!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The type of subject that it speaks about; absent: of none.',
  })
  readonly speaksOf?: string;

  @ApiProperty({
    type: () => [DefaultAssertionResponse],
    required: false,
    description: 'What it says of each such subject, unless assertions are written.',
  })
  readonly asserts?: readonly DefaultAssertionResponse[];

  @ApiProperty({
    type: () => [DefaultAssertionResponse],
    required: false,
    description: 'What it denies of each such subject.',
  })
  readonly denies?: readonly DefaultAssertionResponse[];

  @ApiProperty({
    type: () => [DefaultAssertionResponse],
    required: false,
    description: 'What it says holds no longer; without a value all that its origin said.',
  })
  readonly ends?: readonly DefaultAssertionResponse[];

  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'It only announces: the effective time does not bound what it asserts.',
  })
  readonly announces?: true;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'Without an end of its own, what it asserts ends so many minutes after it began.',
  })
  readonly lastsMinutes?: number;
}

/** The packs on offer; and of the packs of the first release, the kinds of developments, what each asserts, and all other codes. */
@ApiExtraModels(AspectResponse, NumberWordResponse)
export class VocabularyResponse {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({
    type: () => [OfferedPackResponse],
    description: 'The packs on offer, each in its newest version.',
  })
  readonly packs!: readonly OfferedPackResponse[];

  @ApiProperty({ type: () => [KindResponse] })
  readonly kinds!: readonly KindResponse[];

  @byCode(
    { type: 'object', additionalProperties: { $ref: getSchemaPath(AspectResponse) } },
    'Types of subjects, each with its aspects by their names.',
  )
  readonly subjectTypes!: Readonly<Record<string, Readonly<Record<string, AspectResponse>>>>;

  @codes(MODES)
  readonly modes!: readonly string[];

  @codes(TIME_PRECISIONS)
  readonly timePrecisions!: readonly string[];

  @codes(ACTS)
  readonly acts!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly sourceTypes!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly actorRoles!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly placeRoles!: readonly string[];

  @byCode({ type: 'string' }, 'How exactly a place is known, by the number for it.')
  readonly placePrecisions!: Readonly<Record<string, string>>;

  @codes(RELATION_TYPES)
  readonly relationTypes!: readonly string[];

  @byCode({ type: 'string' }, 'Letters of the Admiralty grade, in words.')
  readonly reliabilities!: Readonly<Record<string, string>>;

  @byCode({ type: 'string' }, 'Numbers of the Admiralty grade, in words.')
  readonly credibilities!: Readonly<Record<string, string>>;

  @ApiProperty({ type: [String] })
  readonly measures!: readonly string[];

  @byCode(
    { $ref: getSchemaPath(NumberWordResponse) },
    'Words for numbers, in small letters, with the convention for each.',
  )
  readonly numberWords!: Readonly<Record<string, NumberWordResponse>>;

  @ApiProperty({ type: [String] })
  readonly sectors!: readonly string[];

  @codes(TLP)
  readonly tlp!: readonly string[];
}
