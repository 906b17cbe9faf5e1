import { Query } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { type KnownPageQuery } from '../reading/page.request.js';

/** One entry as known at a moment, with its versions and relations. */
export class ReadEntryQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly asked: KnownPageQuery,
  ) {
    super();
  }
}
