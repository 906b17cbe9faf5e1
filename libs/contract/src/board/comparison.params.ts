import { PageCursor } from '../page/page.params.js';
import { TwoMomentsParams } from '../moments/range.params.js';

/** Which moments are compared, and where a page goes on. */
export class ComparisonParams extends TwoMomentsParams {
  @PageCursor()
  readonly cursor?: string;
}
