import { Query } from '@nestjs/cqrs';
import { type ReplayPageRequest } from './replay.request.js';

/** A page of the steps from one board of a situation to another. */
export class ReadReplayQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: ReplayPageRequest,
  ) {
    super();
  }
}
