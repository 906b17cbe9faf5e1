import { Query } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { type MomentsQuery } from '../reading/moments.request.js';

/** How one proposition comes to its answer at two moments. */
export class ExplainPropositionQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly proposition: string,
    readonly moments: MomentsQuery,
  ) {
    super();
  }
}
