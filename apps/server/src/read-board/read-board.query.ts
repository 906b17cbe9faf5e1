import { Query } from '@nestjs/cqrs';
import { type MomentsQuery } from '../reading/moments.request.js';

/** The board of a situation at two moments. */
export class ReadBoardQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly moments: MomentsQuery,
  ) {
    super();
  }
}
