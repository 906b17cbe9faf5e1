import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { NAMES_BY_LANGUAGE, PackNameResponse } from './pack.response.js';

const VALUE = { oneOf: [{ type: 'string' }, { type: 'integer' }] };

/** One thing that a pack would bring. */
class PackChangeResponse {
  @ApiProperty({
    enum: ['added', 'renamed', 'deprecated', 'time_to_live', 'moved'],
    type: String,
    description:
      'time_to_live: in minutes. moved: to another line of the board or part of the report.',
  })
  readonly what!: string;

  @ApiProperty({ type: String, example: 'aspects/river' })
  readonly table!: string;

  @ApiProperty({ type: String, example: 'level' })
  readonly code!: string;

  @ApiProperty({ ...NAMES_BY_LANGUAGE, description: 'What it is called, by language.' })
  readonly names!: Readonly<Record<string, string>>;

  @ApiPropertyOptional({ ...VALUE, description: 'What it is now.' })
  readonly before?: string | number;

  @ApiPropertyOptional({ ...VALUE, description: 'What it would be.' })
  readonly after?: string | number;
}

/** Why a pack could not be adopted. */
class PackFaultResponse {
  @ApiProperty({ type: String, description: 'JSON Pointer into the pack.' })
  readonly pointer!: string;

  @ApiProperty({ type: String })
  readonly detail!: string;
}

/** What a pack, or a newer version of one, would change in a situation. */
export class PackPreviewResponse extends MomentsResponse {
  @ApiProperty({ type: () => PackNameResponse })
  readonly offered!: PackNameResponse;

  @ApiProperty({
    oneOf: [{ type: 'integer' }, { type: 'null' }],
    description: 'The version that is adopted; null: none.',
  })
  readonly adopted!: number | null;

  @ApiProperty({ type: () => [PackChangeResponse] })
  readonly changes!: readonly PackChangeResponse[];

  @ApiProperty({ type: () => [PackFaultResponse], description: 'Why it would be refused.' })
  readonly faults!: readonly PackFaultResponse[];
}
