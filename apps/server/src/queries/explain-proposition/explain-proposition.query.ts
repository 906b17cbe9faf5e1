import { Query } from '@nestjs/cqrs';
import { type MomentsParams } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { type Answer } from '../../threads/answered.js';

/** How one proposition comes to its answer at two moments. */
export class ExplainPropositionQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly proposition: string,
    readonly moments: MomentsParams,
    readonly language: Language,
  ) {
    super();
  }
}
