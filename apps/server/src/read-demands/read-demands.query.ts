import { Query } from '@nestjs/cqrs';
import { type MomentsQuery } from '../reading/moments.request.js';

/** Demands, deadlines and forecasts of a situation at two moments. */
export class ReadDemandsQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly moments: MomentsQuery,
  ) {
    super();
  }
}
