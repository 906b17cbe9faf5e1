import { type Language, LANGUAGES } from '@sitlog/words';
import { ISSUED_FORMS, type IssuedForm } from '@sitlog/situation';
import { OneOf, Text } from '../fields/fields.js';
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

/** Which draft, in which form and language. */
export class DraftParams extends ReportMomentsParams {
  @OneOf(ISSUED_FORMS, { optional: true, description: 'Of which form. Default: situation.' })
  readonly form?: IssuedForm;

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
