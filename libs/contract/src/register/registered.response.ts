import {
  ApiExtraModels,
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
  IntersectionType,
  OmitType,
} from '@nestjs/swagger';
import { AspectResponse } from './aspect.response.js';
import { MergedResponse } from './merged.response.js';
import {
  ActorRequest,
  PlaceRequest,
  SourceRequest,
  SubjectRequest,
} from './register-item.request.js';

/** What a registered item has besides what it was registered with. */
class Registered {
  @ApiProperty({ type: String, example: 'src-wire' })
  readonly id!: string;
}

/** What a source or actor has besides that. */
class Mergeable extends Registered {
  @ApiPropertyOptional({
    type: () => MergedResponse,
    description: 'Absent where it stands for itself.',
  })
  readonly merged?: MergedResponse;
}

/** A registered source. */
export class SourceResponse extends IntersectionType(
  Mergeable,
  OmitType(SourceRequest, ['recordedAt'] as const),
) {}

/** A registered actor. */
export class ActorResponse extends IntersectionType(
  Mergeable,
  OmitType(ActorRequest, ['recordedAt'] as const),
) {}

/** A registered place. */
export class PlaceResponse extends IntersectionType(
  Registered,
  OmitType(PlaceRequest, ['recordedAt'] as const),
) {}

/** A registered subject. */
@ApiExtraModels(AspectResponse)
export class SubjectResponse extends IntersectionType(
  Registered,
  OmitType(SubjectRequest, ['recordedAt', 'aspects', 'authorities'] as const),
) {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(AspectResponse) },
    description: 'By their names.',
  })
  readonly aspects?: Readonly<Record<string, AspectResponse>>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The source whose act an aspect is, by the name of the aspect.',
  })
  readonly authorities?: Readonly<Record<string, string>>;
}
