import { Query } from '@nestjs/cqrs';
import { type ReplayPageParams } from '@sitlog/contract';
import { type Answer } from '../threads/answered.js';

/** A page of the steps from one board of a situation to another. */
export class ReadReplayQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: ReplayPageParams,
  ) {
    super();
  }
}
