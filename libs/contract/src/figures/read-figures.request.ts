import { Text } from '../fields/fields.js';
import { MomentsPageQuery } from '../page/page.request.js';

/** Both moments, and what the figures are narrowed to. */
export class FiguresQuery extends MomentsPageQuery {
  @Text({ max: 64, optional: true, description: 'Only this measure, such as people.killed.' })
  readonly measure?: string;

  @Text({ max: 500, optional: true, description: 'Only this scope, as it is written.' })
  readonly scope?: string;
}
