import { ApiProperty } from '@nestjs/swagger';
import { TaskResponse } from '../entry/task.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** A task on the list, with the entry that it is. */
class ListedTaskResponse extends TaskResponse {
  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly entry!: string;

  @ApiProperty({ type: String, description: 'What is to be done: the headline of the entry.' })
  readonly what!: string;

  @ApiProperty({ type: String, example: 'ops.order' })
  readonly kind!: string;

  @ApiProperty({ type: String, example: 'TLP:AMBER' })
  readonly tlp!: string;

  @ApiProperty({ type: Boolean, description: 'Not done, and due before the valid moment.' })
  readonly overdue!: boolean;

  @ApiProperty({ type: 'integer', description: 'Revision of the entry, for If-Match.' })
  readonly revision!: number;
}

/** Tasks at two moments. */
export class TasksResponse extends MomentsResponse {
  @ApiProperty({
    type: () => [ListedTaskResponse],
    description: 'Open or taken, the soonest due first; then done or dropped, the last one first.',
  })
  readonly tasks!: readonly ListedTaskResponse[];

  @Next()
  readonly next!: string | null;
}
