import { Query } from '@nestjs/cqrs';
import { type MomentsPageParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** Demands, deadlines and forecasts of a situation at two moments. */
export class ReadDemandsQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: MomentsPageParams,
  ) {
    super();
  }
}
