import { ApiProperty, OmitType } from '@nestjs/swagger';
import { RelationInput } from './input/assertion.request.js';

/** A relation as it was stated, under its id. */
export class StatedRelationResponse extends RelationInput {
  @ApiProperty({ type: String, example: 'ALE-018-r2' })
  readonly id!: string;
}

/** Who took a relation back, and why. */
class WithdrawnResponse {
  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: String })
  readonly by!: string;
}

/** A relation as it stands on record. */
export class RelationResponse extends StatedRelationResponse {
  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: () => WithdrawnResponse, required: false })
  readonly withdrawn?: WithdrawnResponse;
}

/** A relation of another entry to this one. */
export class RelatedFromResponse extends OmitType(RelationResponse, ['target'] as const) {
  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly from!: string;
}
