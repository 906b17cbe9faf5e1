import { Query } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { type ReadTimelineRequest } from './read-timeline.request.js';

/** A page of the timeline of a situation at two moments. */
export class ReadTimelineQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: ReadTimelineRequest,
  ) {
    super();
  }
}
