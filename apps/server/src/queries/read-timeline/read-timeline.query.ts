import { Query } from '@nestjs/cqrs';
import { type TimelineParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** A page of the timeline of a situation at two moments. */
export class ReadTimelineQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: TimelineParams,
  ) {
    super();
  }
}
