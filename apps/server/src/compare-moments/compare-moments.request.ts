import { PageCursor } from '../reading/page.request.js';
import { TwoMomentsQuery } from '../reading/range.request.js';

/** Which moments are compared, and where a page goes on. */
export class ComparisonRequest extends TwoMomentsQuery {
  @PageCursor()
  readonly cursor?: string;
}
