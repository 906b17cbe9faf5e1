import { ApiProperty } from '@nestjs/swagger';
import { LOG_CHECKS } from '@sitlog/board';
import { MomentsResponse } from '../moments/moments.response.js';

/** Entries that fall under one check. */
class EntryCheckResponse {
  @ApiProperty({ enum: LOG_CHECKS, type: String })
  readonly check!: string;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ type: [String], description: 'The first of them, at most 20.' })
  readonly entries!: readonly string[];
}

/** What a watch officer looks after. */
export class LogHealthResponse extends MomentsResponse {
  @ApiProperty({ type: 'integer' })
  readonly unverifiedHours!: number;

  @ApiProperty({ type: () => [EntryCheckResponse] })
  readonly checks!: readonly EntryCheckResponse[];

  @ApiProperty({ type: [String], description: 'Propositions that are contested.' })
  readonly contested!: readonly string[];

  @ApiProperty({ type: [String], description: 'Propositions of which every account is old.' })
  readonly stale!: readonly string[];
}
