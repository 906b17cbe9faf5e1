import { Query } from '@nestjs/cqrs';
import { type KnownPageParams, type SituationListParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** All situations. */
export class ListSituationsQuery extends Query<Answer> {
  constructor(readonly asked: SituationListParams) {
    super();
  }
}

/** One situation with its registers as known at a moment. */
export class ReadSituationQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: KnownPageParams,
  ) {
    super();
  }
}
