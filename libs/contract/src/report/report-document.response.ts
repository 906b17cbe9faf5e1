import { ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { ISSUED_FORMS, TLP } from '@sitlog/situation';
import { LANGUAGES } from '@sitlog/words';

const text: ApiPropertyOptions = { type: String };

/** A piece of text. */
export class RunResponse {
  @ApiProperty(text)
  readonly text!: string;

  @ApiProperty({ type: Boolean, required: false, description: 'It was written into the log.' })
  readonly log?: true;
}

/** One thing that the report says. */
export class StatementResponse {
  @ApiProperty({ type: () => [RunResponse], required: false, description: 'What it is about.' })
  readonly label?: readonly RunResponse[];

  @ApiProperty({ type: () => [RunResponse] })
  readonly words!: readonly RunResponse[];

  @ApiProperty({ type: [String], description: 'The entries on which it rests.' })
  readonly entries!: readonly string[];
}

/** A part of a section; which members it has depends on its kind. */
class BlockResponse {
  @ApiProperty({ enum: ['heading', 'paragraph', 'list', 'table'], type: String })
  readonly kind!: string;

  @ApiProperty({ ...text, required: false, description: 'Of a heading.' })
  readonly text?: string;

  @ApiProperty({ type: () => StatementResponse, required: false, description: 'Of a paragraph.' })
  readonly says?: StatementResponse;

  @ApiProperty({ type: () => [StatementResponse], required: false, description: 'Of a list.' })
  readonly items?: readonly StatementResponse[];

  @ApiProperty({ type: () => StatementResponse, required: false, description: 'Of a table.' })
  readonly caption?: StatementResponse;

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(RunResponse) } },
    required: false,
    description: 'Of a table: the heads of its columns.',
  })
  readonly columns?: readonly (readonly RunResponse[])[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(StatementResponse) } },
    required: false,
    description: 'Of a table: its rows, cell by cell.',
  })
  readonly rows?: readonly (readonly StatementResponse[])[];
}

/** A section under its title. */
class SectionResponse {
  @ApiProperty({ ...text, example: 'Humanitarian access' })
  readonly title!: string;

  @ApiProperty({ type: () => [BlockResponse] })
  readonly blocks!: readonly BlockResponse[];
}

/** A line at the head of a report. */
class HeadFactResponse {
  @ApiProperty({ ...text, example: 'As of' })
  readonly label!: string;

  @ApiProperty({ type: () => [RunResponse] })
  readonly words!: readonly RunResponse[];
}

/** The head of a report. */
class ReportHeadResponse {
  @ApiProperty({ ...text, example: 'Situation report no. 3' })
  readonly title!: string;

  @ApiProperty({ type: () => [RunResponse], description: 'Its own title, if it has one.' })
  readonly subtitle!: readonly RunResponse[];

  @ApiProperty({ ...text, example: 'ALE' })
  readonly code!: string;

  @ApiProperty({ type: () => [RunResponse] })
  readonly situation!: readonly RunResponse[];

  @ApiProperty({ type: () => [HeadFactResponse] })
  readonly facts!: readonly HeadFactResponse[];

  @ApiProperty({ type: () => [StatementResponse], description: 'To look at before it is sent.' })
  readonly warnings!: readonly StatementResponse[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(RunResponse) } },
    description: 'The note of whoever issued it, paragraph by paragraph.',
  })
  readonly note!: readonly (readonly RunResponse[])[];
}

/** A situation report or a handover as a document. */
export class ReportDocumentResponse {
  @ApiProperty({ enum: ISSUED_FORMS, type: String })
  readonly form!: string;

  @ApiProperty({ enum: TLP, type: String, description: 'Of everything relied on, as of today.' })
  readonly marking!: string;

  @ApiProperty({ enum: LANGUAGES, type: String, description: 'In which it is told.' })
  readonly language!: string;

  @ApiProperty({ type: Boolean })
  readonly isExercise!: boolean;

  @ApiProperty({ type: 'integer', required: false, description: 'Absent: a draft.' })
  readonly number?: number;

  @ApiProperty({ type: () => ReportHeadResponse })
  readonly head!: ReportHeadResponse;

  @ApiProperty({
    type: () => [SectionResponse],
    description: "In OCHA's order, then the annex; of a handover, what presses first.",
  })
  readonly sections!: readonly SectionResponse[];
}
