import { Query } from '@nestjs/cqrs';
import { type MomentsParams } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { type Answer } from '../../threads/answered.js';

/** The board of a situation at two moments. */
export class ReadBoardQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly moments: MomentsParams,
    readonly language: Language,
  ) {
    super();
  }
}
