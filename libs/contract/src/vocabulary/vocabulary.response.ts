import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  ACTOR_ROLES,
  ACTS,
  MEASURES,
  MODES,
  PLACE_ROLES,
  RELATION_TYPES,
  SECTORS,
  SOURCE_TYPES,
  SUBJECT_TYPE_CODES,
  TIME_PRECISIONS,
  TLP,
} from '@sitlog/situation';
import { AspectResponse } from '../register/aspect.response.js';
import { NumberWordResponse } from './number-word.response.js';

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

  @ApiProperty({ enum: ACTOR_ROLES, type: String, required: false })
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
    enum: SUBJECT_TYPE_CODES,
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
    type: Boolean,
    required: false,
    description: 'What it asserts begins and ends with the effective time, where that is given.',
  })
  readonly takesEffect?: true;
}

/** The words of this release: kinds of developments, what each asserts, and all other codes. */
@ApiExtraModels(AspectResponse, NumberWordResponse)
export class VocabularyResponse {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

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

  @codes(SOURCE_TYPES)
  readonly sourceTypes!: readonly string[];

  @codes(ACTOR_ROLES)
  readonly actorRoles!: readonly string[];

  @codes(PLACE_ROLES)
  readonly placeRoles!: readonly string[];

  @byCode({ type: 'string' }, 'How exactly a place is known, by the number for it.')
  readonly placePrecisions!: Readonly<Record<string, string>>;

  @codes(RELATION_TYPES)
  readonly relationTypes!: readonly string[];

  @byCode({ type: 'string' }, 'Letters of the Admiralty grade, in words.')
  readonly reliabilities!: Readonly<Record<string, string>>;

  @byCode({ type: 'string' }, 'Numbers of the Admiralty grade, in words.')
  readonly credibilities!: Readonly<Record<string, string>>;

  @codes(MEASURES)
  readonly measures!: readonly string[];

  @byCode(
    { $ref: getSchemaPath(NumberWordResponse) },
    'Words for numbers, in small letters, with the convention for each.',
  )
  readonly numberWords!: Readonly<Record<string, NumberWordResponse>>;

  @codes(SECTORS)
  readonly sectors!: readonly string[];

  @codes(TLP)
  readonly tlp!: readonly string[];
}
