import { ApiProperty, type ApiPropertyOptions, OmitType } from '@nestjs/swagger';
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

/** A report that was issued. */
export class IssuedReportResponse {
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

  @ApiProperty({ type: [String], description: 'Versions of the rules under which it was issued.' })
  readonly rules!: readonly string[];

  @ApiProperty({ ...text, description: 'Who issued it.' })
  readonly by!: string;

  @ApiProperty({ ...text, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer', description: 'Place of its event in the stream.' })
  readonly revision!: number;
}

/** The reports that were issued by a known moment. */
export class ReportsResponse extends OmitType(MomentsResponse, ['validAt'] as const) {
  @ApiProperty({ type: () => [IssuedReportResponse], description: 'The last one first.' })
  readonly reports!: readonly IssuedReportResponse[];

  @Next()
  readonly next!: string | null;
}
