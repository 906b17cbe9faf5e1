import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { DemandResponse } from './demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from './forecast.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** What the log holds and the answer leaves out, and by which rule. */
class ExcludedResponse {
  @ApiProperty({ enum: ['entry', 'telling', 'deadline', 'forecast'], type: String })
  readonly what!: string;

  @ApiProperty({ type: String, example: 'ALE-010' })
  readonly entry!: string;

  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String, example: 'superseded', description: 'As in an explanation.' })
  readonly verdict!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the rule that decided it.' })
  readonly rule!: number;

  @ApiProperty({ type: [String], description: 'The entries because of which it was decided so.' })
  readonly because!: readonly string[];
}

/** A demand with what was set aside. */
class ListedDemandResponse extends DemandResponse {
  @ApiProperty({ type: () => [ExcludedResponse] })
  readonly setAside!: readonly ExcludedResponse[];
}

/** Demands and forecasts at two moments. */
export class DemandsResponse extends MomentsResponse {
  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ type: () => [ListedDemandResponse] })
  readonly demands!: readonly ListedDemandResponse[];

  @ApiProperty({ type: () => [ForecastResponse] })
  readonly forecasts!: readonly ForecastResponse[];

  @ApiProperty({ type: () => [RaisedAlertResponse] })
  readonly raised!: readonly RaisedAlertResponse[];

  @ApiProperty({ type: () => [ExcludedResponse], description: 'Forecasts that are left out.' })
  readonly setAside!: readonly ExcludedResponse[];

  @Next()
  readonly next!: string | null;
}
