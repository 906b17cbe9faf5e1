import { Text } from '../fields/fields.js';
import { MomentsPageParams } from '../page/page.params.js';

/** Both moments, and what the figures are narrowed to. */
export class FiguresParams extends MomentsPageParams {
  @Text({ max: 64, optional: true, description: 'Only this measure, such as people.killed.' })
  readonly measure?: string;

  @Text({ max: 500, optional: true, description: 'Only this scope, as it is written.' })
  readonly scope?: string;
}
