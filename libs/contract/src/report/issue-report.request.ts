import { ISSUED_FORMS, type IssuedForm } from '@sitlog/situation';
import { Instant, OneOf, Text } from '../fields/fields.js';
import { KNOWN_MOMENT } from '../moments/moments.params.js';
import { SINCE } from '../moments/since.params.js';

/** A situation report, or a handover, to be issued on all that is on record. */
export class IssueReportRequest {
  @OneOf(ISSUED_FORMS, {
    optional: true,
    description:
      'handover: signed by whoever issues it as the one who hands over. Default: situation.',
  })
  readonly form?: IssuedForm;

  @Instant({
    optional: true,
    description: 'The moment that it is as of. Default: now, in an exercise the last record.',
  })
  readonly validAt?: string;

  @Text({ max: 200, optional: true })
  readonly title?: string;

  @Text({ max: 4000, optional: true, description: 'Stands at the head of the report.' })
  readonly note?: string;

  @Text({ max: 8000, optional: true, description: 'Of a handover: what is to be done next.' })
  readonly nextActions?: string;

  @OneOf(SINCE, {
    optional: true,
    description:
      'last: compare with the report before. A handover without any is of the shift of whoever issues it, else of the time since the last one.',
  })
  readonly since?: (typeof SINCE)[number];

  @Instant({
    optional: true,
    description: 'Compare with this moment. The moment of sinceKnownAt stands for it.',
  })
  readonly sinceValidAt?: string;

  @Text({
    ...KNOWN_MOMENT,
    optional: true,
    description:
      'Compare with what the log knew then: an instant or rev:<n>. The moment of sinceValidAt stands for it.',
  })
  readonly sinceKnownAt?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
