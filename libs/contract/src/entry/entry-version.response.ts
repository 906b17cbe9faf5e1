import { ApiProperty, PickType } from '@nestjs/swagger';
import {
  CORRECTION_CLASSES,
  type CorrectionClass,
  EVENT_NAMES,
  TASK_STATES,
} from '@sitlog/situation';
import { ANY_JSON } from '../fields/fields.js';
import { FigureInput } from './input/figure.request.js';
import { AssertionInput } from './input/assertion.request.js';
import { ChangeInput } from './change/correct-entry.request.js';
import { EntryContentResponse } from './entry-content.response.js';
import { StatedRelationResponse } from './relation.response.js';

const CHANGES = EVENT_NAMES.filter((name) => /^(Entry|Relation|Figure|Task)/.test(name));

const only = (description: string): object => ({ required: false, description });

/** One change of a correction, with what stood there before. */
class RecordedChangeResponse extends ChangeInput {
  @ApiProperty({ ...only('Absent: nothing stood there.'), ...ANY_JSON, nullable: true })
  readonly old?: unknown;
}

/** What a figure counts. */
class FigureKeyResponse extends PickType(FigureInput, [
  'measure',
  'unit',
  'stockFlow',
  'scope',
  'excludes',
  'disaggregation',
  'period',
] as const) {}

/** What brought a version of an entry about; which of the optional members there are depends on the change. */
export class EntryVersionResponse {
  @ApiProperty({ enum: CHANGES, type: String })
  readonly change!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: String })
  readonly author!: string;

  @ApiProperty({ type: () => EntryContentResponse, ...only('Logged: as it was logged.') })
  readonly entry?: EntryContentResponse;

  @ApiProperty({ type: () => [StatedRelationResponse], ...only('Logged: with these relations.') })
  readonly relations?: readonly StatedRelationResponse[];

  @ApiProperty({ type: () => [AssertionInput], ...only('What it asserts from then on.') })
  readonly asserts?: readonly AssertionInput[];

  @ApiProperty({ enum: CORRECTION_CLASSES, type: String, ...only('Corrected: in which way.') })
  readonly class?: CorrectionClass;

  @ApiProperty({ type: () => [RecordedChangeResponse], ...only('Corrected: from what to what.') })
  readonly patch?: readonly RecordedChangeResponse[];

  @ApiProperty({ type: String, ...only('Why.') })
  readonly reason?: string;

  @ApiProperty({ type: String, ...only('Reclassified: its kind.') })
  readonly kind?: string;

  @ApiProperty({ type: String, ...only('Reclassified, marked: its kind or its marking before.') })
  readonly from?: string;

  @ApiProperty({ type: String, ...only('Marked: its marking.') })
  readonly tlp?: string;

  @ApiProperty({ type: String, ...only('Retracted as a duplicate: the entry that took it in.') })
  readonly mergedInto?: string;

  @ApiProperty({ type: String, ...only('Retracted.') })
  readonly note?: string;

  @ApiProperty({ type: String, ...only('Regraded: the letter; absent: as it was.') })
  readonly reliability?: string;

  @ApiProperty({ type: 'integer', ...only('Regraded: the number; absent: as it was.') })
  readonly credibility?: number;

  @ApiProperty({ type: String, ...only('Regraded, verified and the like: why.') })
  readonly rationale?: string;

  @ApiProperty({ type: [String], ...only('Regraded: the entries because of which.') })
  readonly because?: readonly string[];

  @ApiProperty({ type: () => StatedRelationResponse, ...only('A relation that was added.') })
  readonly relation?: StatedRelationResponse;

  @ApiProperty({ type: String, ...only('A relation that was withdrawn.') })
  readonly relationId?: string;

  @ApiProperty({ type: 'integer', ...only('A figure that is preferred, or no longer: its place.') })
  readonly figure?: number;

  @ApiProperty({ enum: TASK_STATES, type: String, ...only('A task: how far it is.') })
  readonly state?: string;

  @ApiProperty({ type: String, ...only('A task: who has it; absent: as before.') })
  readonly owner?: string;

  @ApiProperty({ type: String, format: 'date-time', ...only('A task: by when.') })
  readonly due?: string;

  @ApiProperty({ type: () => FigureKeyResponse, ...only('… and what it counts.') })
  readonly key?: FigureKeyResponse;
}
