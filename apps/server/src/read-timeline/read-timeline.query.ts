import { Query } from '@nestjs/cqrs';
import { type ReadTimelineRequest } from './read-timeline.request.js';

/** A page of the timeline of a situation at two moments. */
export class ReadTimelineQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: ReadTimelineRequest,
  ) {
    super();
  }
}
