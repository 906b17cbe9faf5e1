import { ApiProperty } from '@nestjs/swagger';
import { RELATION_TYPES } from '@sitlog/situation';
import { BoundsInput } from '../entry/input/assertion.request.js';
import { MomentInput } from '../entry/input/time.request.js';

const PLACEMENTS = ['definite', 'possible'];

/** A window as it is written, with its first and its last moment. */
class WindowResponse extends BoundsInput {
  @ApiProperty({ type: String, example: '2016-12-16' })
  readonly from!: string;

  @ApiProperty({ type: String, example: '2016-12-17' })
  readonly to!: string;
}

/** An entry that stands in a relation to another. */
class LinkedResponse {
  @ApiProperty({ enum: RELATION_TYPES, type: String })
  readonly type!: string;

  @ApiProperty({ type: String })
  readonly entry!: string;
}

/** What somebody expects. It feeds no fact, and is never called right or wrong. */
export class ForecastResponse {
  @ApiProperty({ type: String, example: 'ALE-023', description: 'That of its entry.' })
  readonly id!: string;

  @ApiProperty({ type: String, example: 'ALE-023' })
  readonly entry!: string;

  @ApiProperty({ type: String, description: 'Who expects it.' })
  readonly origin!: string;

  @ApiProperty({ enum: PLACEMENTS, type: String, description: 'Whether it was made by then.' })
  readonly placement!: string;

  @ApiProperty({ type: String })
  readonly what!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly basis!: string | null;

  @ApiProperty({
    type: () => MomentInput,
    nullable: true,
    description: 'When it was uttered; null: not known.',
  })
  readonly uttered!: MomentInput | null;

  @ApiProperty({ type: () => WindowResponse })
  readonly window!: WindowResponse;

  @ApiProperty({ enum: ['ahead', 'in_window', 'passed'], type: String })
  readonly standing!: string;

  @ApiProperty({ type: () => [LinkedResponse], description: 'Entries that point at it.' })
  readonly linked!: readonly LinkedResponse[];
}

/** An alert that time alone raises; it changes no status. */
export class RaisedAlertResponse {
  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({
    enum: ['deadline_near', 'deadline_passed', 'forecast_window_ended'],
    type: String,
    description: 'deadline_near: from 24 hours before.',
  })
  readonly kind!: string;

  @ApiProperty({ type: String, description: 'The demand, or the entry of the forecast.' })
  readonly subject!: string;

  @ApiProperty({ type: [String] })
  readonly entries!: readonly string[];

  @ApiProperty({ type: String, format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: [String], description: 'Deadline or end of the window, as written.' })
  readonly due!: readonly string[];
}
