import { Id } from '../fields/fields.js';
import { MomentsParams } from '../moments/moments.params.js';

/** Into which other one an item would be merged. */
export class MergePreviewParams extends MomentsParams {
  @Id({ description: 'The one that it would be merged into.' })
  readonly into!: string;
}
