import { ApiProperty } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ComparedRowResponse } from './comparison.response.js';

/** What the board would say if a request had been recorded; nothing was. The moments are those of the board that it would change. */
export class PreviewResponse extends MomentsResponse {
  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({
    type: () => [ComparedRowResponse],
    description:
      'What would differ at `validAt`, and why: what the log had said before first, then what is new. Empty: the board of that moment would say the same.',
  })
  readonly changes!: readonly ComparedRowResponse[];
}
