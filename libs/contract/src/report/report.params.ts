import { type Language, LANGUAGES } from '@sitlog/words';
import { OneOf, StrictInt, Text } from '../fields/fields.js';
import { SituationParams } from '../address/params.js';
import { AT_LEAST } from '../moments/moments.params.js';
import { ReportMomentsParams } from '../moments/since.params.js';
import { REPORT_FORMATS, type ReportFormat } from './report-format.js';

const FORMAT = {
  optional: true,
  description: 'Default: by the Accept header, otherwise Markdown.',
} as const;

const LANGUAGE = {
  optional: true,
  description: 'Default: by the Accept-Language header, otherwise English.',
} as const;

/** The number of a report in an address. */
export class ReportParams extends SituationParams {
  @StrictInt({ min: 1, max: 999_999, description: 'Number of the report.' })
  readonly number!: number;
}

/** Which draft, in which form and language. */
export class DraftParams extends ReportMomentsParams {
  @OneOf(REPORT_FORMATS, FORMAT)
  readonly format?: ReportFormat;

  @OneOf(LANGUAGES, LANGUAGE)
  readonly language?: Language;
}

/** In which form and language. */
export class ReportFormatParams {
  @OneOf(REPORT_FORMATS, FORMAT)
  readonly format?: ReportFormat;

  @OneOf(LANGUAGES, LANGUAGE)
  readonly language?: Language;

  @Text(AT_LEAST)
  readonly atLeast?: string;
}
