import { Query } from '@nestjs/cqrs';
import { type Report } from '@sitlog/report';
import { type ReportMomentsQuery } from '../reading/since.request.js';
import { type KnownQuery } from '../reading/moments.request.js';

/** A report with the moments that it states, and what tells drafts of different moments apart in their file's name. */
export interface ReportAnswer {
  readonly moments: Readonly<Record<string, unknown>>;
  readonly report: Report;
  readonly asOf: string;
}

/** A draft of a report as of two moments. */
export class DraftReportQuery extends Query<ReportAnswer> {
  constructor(
    readonly code: string,
    readonly asked: ReportMomentsQuery,
  ) {
    super();
  }
}

/** A report that was issued, rendered again. */
export class ReadReportQuery extends Query<ReportAnswer> {
  constructor(
    readonly code: string,
    readonly number: number,
    readonly atLeast: string | undefined,
  ) {
    super();
  }
}

/** The reports that were issued. */
export class ListReportsQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: KnownQuery,
  ) {
    super();
  }
}
