import { Text } from '../fields/fields.js';
import { KnownParams, MomentsParams } from '../moments/moments.params.js';

/** Where a page goes on. */
export function PageCursor(): PropertyDecorator {
  return Text({
    max: 500,
    pattern: /^[A-Za-z0-9_-]+$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page; it pins the moments. Send the same parameters with it.',
  });
}

/** The known moment of a question whose answer has pages. */
export class KnownPageParams extends KnownParams {
  @PageCursor()
  readonly cursor?: string;
}

/** Both moments of a question whose answer has pages. */
export class MomentsPageParams extends MomentsParams {
  @PageCursor()
  readonly cursor?: string;
}
