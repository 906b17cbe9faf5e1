import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { ChangedPieceResponse, HappeningResponse } from './change.response.js';
import { Coarse } from './coarse.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** A proposition, or another piece of the board, that differs between two moments, with what made it so. */
export class ComparedRowResponse extends ChangedPieceResponse {
  @ApiProperty({ type: [String], description: 'The entries that caused it.' })
  readonly entries!: readonly string[];

  @ApiProperty({
    type: [String],
    description: 'Entries that say what they said, but stand otherwise because of those.',
  })
  readonly affected!: readonly string[];

  @ApiProperty({
    type: () => [HappeningResponse],
    description: 'What was recorded that caused it.',
  })
  readonly events!: readonly HappeningResponse[];

  @ApiProperty({ type: String, description: 'The same in one line that can be read aloud.' })
  readonly inWords!: string;

  @Coarse()
  readonly coarse?: boolean;
}

/** Two boards compared: learned and corrected rows, then worldChanged rows, make the second of the first. */
export class ComparisonResponse {
  @ApiProperty({ type: () => MomentsResponse })
  readonly from!: MomentsResponse;

  @ApiProperty({ type: () => MomentsResponse })
  readonly to!: MomentsResponse;

  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({
    type: () => [ComparedRowResponse],
    description: 'Between the valid moments, as known in the end.',
  })
  readonly worldChanged!: readonly ComparedRowResponse[];

  @ApiProperty({
    type: () => [ComparedRowResponse],
    description: 'Between the known moments, by what was added; seen at the first valid moment.',
  })
  readonly learned!: readonly ComparedRowResponse[];

  @ApiProperty({
    type: () => [ComparedRowResponse],
    description: 'Likewise, where what the log had said was changed.',
  })
  readonly corrected!: readonly ComparedRowResponse[];

  @Next()
  readonly next!: string | null;
}
