import { ApiProperty } from '@nestjs/swagger';
import { TASK_STATES } from '@sitlog/situation';

/** A task as it stands: who has it, until when, how far it is, and who said so. */
export class TaskResponse {
  @ApiProperty({ type: String, example: 'Boat team 2' })
  readonly owner!: string;

  @ApiProperty({ type: String, format: 'date-time', required: false, description: 'By when.' })
  readonly due?: string;

  @ApiProperty({ enum: TASK_STATES, type: String })
  readonly state!: string;

  @ApiProperty({ type: String, required: false, description: 'What came of it, or why.' })
  readonly reason?: string;

  @ApiProperty({ type: String, description: 'Who recorded that it stands so.' })
  readonly by!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it stands so.' })
  readonly at!: string;
}
