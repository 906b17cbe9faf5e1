import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { SituationsHealthResponse } from './continuity-health.response.js';

const TEXT_OR_NULL = [{ type: 'string' }, { type: 'null' }];

class ServiceResponse {
  @ApiProperty({ type: Boolean })
  readonly ok!: boolean;

  @ApiProperty({ type: String, required: false, description: 'Why not.' })
  readonly reason?: string;
}

class ClockStepResponse {
  @ApiProperty({ type: String, format: 'date-time', description: 'What the clock said then.' })
  readonly at!: string;

  @ApiProperty({ type: Number, description: 'By how much it moved; below 0: back.' })
  readonly bySeconds!: number;
}

class ClockHealthResponse {
  @ApiProperty({
    enum: ['agrees', 'against-reach', 'against-store', 'against-record'],
    description: 'agrees: writes are stamped by it. Otherwise what it disagrees with.',
  })
  readonly state!: string;

  @ApiProperty({ type: String, required: false, description: 'What is wrong, and what to do.' })
  readonly reason?: string;

  @ApiProperty({
    oneOf: [{ type: 'number' }, { type: 'null' }],
    description:
      'How far ahead it is of the clock of the store, to about a second; below 0: behind.',
  })
  readonly skewSeconds!: number | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'What the clock says.' })
  readonly now!: string;

  @ApiProperty({ type: 'integer', description: 'How often it was set since the start.' })
  readonly steps!: number;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(ClockStepResponse) }, { type: 'null' }],
    description: 'When it was last set by a second or more, or the machine slept.',
  })
  readonly lastStep!: ClockStepResponse | null;
}

class StoreHealthResponse {
  @ApiProperty({ type: String, example: 'embedded' })
  readonly engine!: string;

  @ApiProperty({
    enum: ['waiting', 'connected', 'away'],
    description: 'waiting: it has not answered since the start. away: it has, and does not now.',
  })
  readonly state!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it is so.' })
  readonly since!: string;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Position of the last event.' })
  readonly head!: string | null;

  @ApiProperty({ type: String, required: false, description: 'Why it does not answer.' })
  readonly reason?: string;

  @ApiProperty({ type: String, required: false, description: 'Which store is waited for.' })
  readonly waitingFor?: string;
}

class BuildingResponse {
  @ApiProperty({ type: 'integer', description: 'Events taken so far.' })
  readonly events!: number;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Position that the log stands at.' })
  readonly head!: string | null;

  @ApiProperty({ type: 'integer', required: false, description: 'Only where positions count.' })
  readonly percent?: number;
}

/** An event that was put aside. */
export class ParkedResponse {
  @ApiProperty({ type: String })
  readonly position!: string;

  @ApiProperty({ type: String, description: 'Id of the situation.' })
  readonly situation!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: String, description: 'An entry, a register item, or * for all of it.' })
  readonly sequence!: string;

  @ApiProperty({
    enum: ['unreadable', 'not-taken', 'behind'],
    type: String,
    description:
      'unreadable: this release cannot read it. not-taken: it was read, and not taken. behind: it stands behind such an event.',
  })
  readonly cause!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;
}

class ViewsDamageResponse {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({ type: String, description: 'What was wrong with it.' })
  readonly damage!: string;
}

class BesideResponse {
  @ApiProperty({ type: 'integer', description: 'Events taken so far.' })
  readonly events!: number;
}

class ViewsHealthResponse {
  @ApiProperty({ enum: ['following', 'building', 'stalled', 'failed'] })
  readonly state!: string;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Position that the views hold.' })
  readonly position!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly events!: number;

  @ApiProperty({ type: () => BuildingResponse, required: false, description: 'While building.' })
  readonly progress?: BuildingResponse;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Why they cannot be followed.' })
  readonly failure!: string | null;

  @ApiProperty({
    type: () => ViewsDamageResponse,
    nullable: true,
    description: 'The file that was found damaged last, since the start; it was built anew.',
  })
  readonly damage!: ViewsDamageResponse | null;

  @ApiProperty({
    type: () => BesideResponse,
    required: false,
    description: 'Views that are built beside those that are read.',
  })
  readonly beside?: BesideResponse;

  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'Since when the log has been ahead without the views moving.',
  })
  readonly behindSince?: string;

  @ApiProperty({ type: () => [ParkedResponse], description: 'At most 100 of them.' })
  readonly parked!: readonly ParkedResponse[];
}

class LogFaultResponse {
  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Null where no event can be named.' })
  readonly position!: string | null;

  @ApiProperty({ type: String })
  readonly reason!: string;
}

class LogCheckResponse {
  @ApiProperty({
    enum: ['running', 'sound', 'damaged', 'failed'],
    description: 'failed: it could not be made, which says nothing about the log.',
  })
  readonly state!: string;

  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'null' }], description: 'Events checked.' })
  readonly events!: number | null;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'When it ended.' })
  readonly at!: string | null;

  @ApiProperty({ type: () => [LogFaultResponse], description: 'At most 100 of them.' })
  readonly faults!: readonly LogFaultResponse[];
}

class LogStateResponse {
  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Position of the last event.' })
  readonly head!: string | null;

  @ApiProperty({
    enum: ['sound', 'went-back', 'changed', 'replaced'],
    type: String,
    description:
      'Whether it is the log that was seen. went-back: it ends earlier. changed: it holds other events. replaced: its files are not those that were opened.',
  })
  readonly state!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'Not sound since.',
  })
  readonly since?: string;

  @ApiProperty({ type: String, required: false, description: 'What is wrong.' })
  readonly reason?: string;

  @ApiProperty({ oneOf: TEXT_OR_NULL, description: 'Id of the event that began it.' })
  readonly incarnation!: string | null;

  @ApiProperty({
    type: () => LogCheckResponse,
    required: false,
    description: 'The last check of the whole log, where it is embedded.',
  })
  readonly check?: LogCheckResponse;
}

/** What /health/live answers, for as long as the process does. */
export class LivenessResponse {
  @ApiProperty({ enum: ['live'], type: String })
  readonly status!: 'live';
}

/** What /health/ready answers, as it is described in OpenAPI. */
@ApiExtraModels(ClockStepResponse)
export class HealthResponse {
  @ApiProperty({ enum: ['ready', 'not_ready'] })
  readonly status!: string;

  @ApiProperty({ type: () => ServiceResponse })
  readonly reads!: ServiceResponse;

  @ApiProperty({ type: () => ServiceResponse })
  readonly writes!: ServiceResponse;

  @ApiProperty({ type: () => ClockHealthResponse })
  readonly clock!: ClockHealthResponse;

  @ApiProperty({ type: () => StoreHealthResponse })
  readonly store!: StoreHealthResponse;

  @ApiProperty({ type: () => LogStateResponse })
  readonly log!: LogStateResponse;

  @ApiProperty({ type: () => ViewsHealthResponse })
  readonly views!: ViewsHealthResponse;

  @ApiProperty({ type: () => SituationsHealthResponse })
  readonly situations!: SituationsHealthResponse;
}
