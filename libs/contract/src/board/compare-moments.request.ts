import { PageCursor } from '../page/page.request.js';
import { TwoMomentsQuery } from '../moments/range.request.js';

/** Which moments are compared, and where a page goes on. */
export class ComparisonRequest extends TwoMomentsQuery {
  @PageCursor()
  readonly cursor?: string;
}
