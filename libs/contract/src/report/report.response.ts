import { ApiProperty, type ApiPropertyOptions, OmitType } from '@nestjs/swagger';
import { ISSUED_FORMS, type IssuedForm } from '@sitlog/situation';
import { MomentsResponse } from '../moments/moments.response.js';
import { ReportDocumentResponse } from './report-document.response.js';
import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { Next } from '../page/page.response.js';

const text: ApiPropertyOptions = { type: String };

/** A situation report as JSON. */
export class ReportResponse extends MomentsResponse {
  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ type: () => ReportDocumentResponse })
  readonly report!: ReportDocumentResponse;
}

/** The moments with which a report compares. */
class ReportSinceResponse {
  @ApiProperty({ ...text, format: 'date-time' })
  readonly validAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly knownRevision!: number;

  @ApiProperty({ type: 'integer', required: false, description: 'They are those of this report.' })
  readonly report?: number;
}

/** Who stands for a handover. */
class SignatureResponse {
  @ApiProperty({
    enum: ['outgoing', 'incoming'],
    type: String,
    description: 'outgoing: hands over, by having issued it; incoming: takes over.',
  })
  readonly as!: 'outgoing' | 'incoming';

  @ApiProperty({ ...text, example: 'Layla' })
  readonly by!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether it was proven: not before there is sign-in.',
  })
  readonly authenticated!: boolean;

  @ApiProperty({ ...text, format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ ...text, required: false })
  readonly note?: string;
}

/** A report that was issued. */
export class IssuedReportResponse {
  @ApiProperty({ enum: ISSUED_FORMS, type: String })
  readonly form!: IssuedForm;

  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ ...text, format: 'date-time', description: 'The moment that it is as of.' })
  readonly validAt!: string;

  @ApiProperty({ type: 'integer', description: 'What the log knew.' })
  readonly knownRevision!: number;

  @ApiProperty({ type: () => ReportSinceResponse, required: false })
  readonly since?: ReportSinceResponse;

  @ApiProperty({ ...text, required: false })
  readonly title?: string;

  @ApiProperty({ ...text, required: false })
  readonly note?: string;

  @ApiProperty({ ...text, required: false, description: 'Of a handover: what is to be done next.' })
  readonly nextActions?: string;

  @ApiProperty({
    ...text,
    required: false,
    description: 'Of a handover: the position of its author.',
  })
  readonly duty?: string;

  @ApiProperty({ type: () => [SignatureResponse], description: 'Of a handover, as known.' })
  readonly signatures!: readonly SignatureResponse[];

  @ApiProperty({ type: [String], description: 'Versions of the rules under which it was issued.' })
  readonly rules!: readonly string[];

  @ApiProperty({ ...text, description: 'Who issued it.' })
  readonly by!: string;

  @ApiProperty({ type: Boolean, description: 'Whether that was proven.' })
  readonly authenticated!: boolean;

  @ApiProperty({ ...text, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer', description: 'Place of its event in the stream.' })
  readonly revision!: number;
}

/** The reports and handovers that were issued by a known moment. */
export class ReportsResponse extends OmitType(MomentsResponse, ['validAt'] as const) {
  @ApiProperty({ type: () => [IssuedReportResponse], description: 'The last one first.' })
  readonly reports!: readonly IssuedReportResponse[];

  @Next()
  readonly next!: string | null;
}
