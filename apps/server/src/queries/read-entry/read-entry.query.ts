import { Query } from '@nestjs/cqrs';
import { type KnownPageParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** One entry as known at a moment, with its versions and relations. */
export class ReadEntryQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly asked: KnownPageParams,
  ) {
    super();
  }
}
