import { Query } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { type ReplayPageRequest } from './replay.request.js';

/** A page of the steps from one board of a situation to another. */
export class ReadReplayQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: ReplayPageRequest,
  ) {
    super();
  }
}
