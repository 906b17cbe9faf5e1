import { Query } from '@nestjs/cqrs';
import { type KnownPageQuery } from '../reading/page.request.js';
import { type ReportMomentsQuery } from '../reading/since.request.js';
import { type Answer } from '../threads/answered.js';
import { type Format } from './format.js';

/** A draft of a report as of two moments. */
export class DraftReportQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: ReportMomentsQuery,
    readonly format: Format,
  ) {
    super();
  }
}

/** A report that was issued, rendered again. */
export class ReadReportQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly number: number,
    readonly atLeast: string | undefined,
    readonly format: Format,
  ) {
    super();
  }
}

/** The reports that were issued, as known at a moment. */
export class ListReportsQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: KnownPageQuery,
  ) {
    super();
  }
}
