import { Query } from '@nestjs/cqrs';
import { type KnownQuery } from '../reading/moments.request.js';

/** One entry as known at a moment, with its versions and relations. */
export class ReadEntryQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly asked: KnownQuery,
  ) {
    super();
  }
}
