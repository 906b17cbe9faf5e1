import { Query } from '@nestjs/cqrs';
import { type ReadOutlineRequest } from './read-outline.request.js';

/** A page of the timeline of a situation at two moments in columns, without what the entries say. */
export class ReadOutlineQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: ReadOutlineRequest,
  ) {
    super();
  }
}
