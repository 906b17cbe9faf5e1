import { ApiProperty } from '@nestjs/swagger';
import { PropositionResponse } from '../board/proposition.response.js';
import { MomentsResponse } from '../moments/moments.response.js';

/** A proposition that would stand otherwise. */
class PropositionMovedResponse {
  @ApiProperty({ type: () => PropositionResponse, description: 'As it stands.' })
  readonly before!: PropositionResponse;

  @ApiProperty({ type: () => PropositionResponse, description: 'As it would stand.' })
  readonly after!: PropositionResponse;
}

/** What the board would say if an item were merged into another one. */
export class MergePreviewResponse extends MomentsResponse {
  @ApiProperty({
    type: () => [PropositionMovedResponse],
    description:
      'The propositions that would differ; figures, demands and what one would supersede of the other are not looked at.',
  })
  readonly propositions!: readonly PropositionMovedResponse[];
}
