import { Query } from '@nestjs/cqrs';
import { type TwoMomentsQuery } from '../reading/range.request.js';

/** What differs between two boards of a situation, and why. */
export class CompareMomentsQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly moments: TwoMomentsQuery,
  ) {
    super();
  }
}
