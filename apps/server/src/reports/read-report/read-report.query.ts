import { Query } from '@nestjs/cqrs';
import { type KnownPageParams, type ReportMomentsParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';
import { type ReportForm } from '../document/format.js';

/** A draft of a report as of two moments. */
export class DraftReportQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: ReportMomentsParams,
    readonly form: ReportForm,
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
    readonly form: ReportForm,
  ) {
    super();
  }
}

/** The reports that were issued, as known at a moment. */
export class ListReportsQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: KnownPageParams,
  ) {
    super();
  }
}
