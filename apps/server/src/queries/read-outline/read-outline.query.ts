import { Query } from '@nestjs/cqrs';
import { type OutlineParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** A page of the timeline of a situation at two moments in columns, without what the entries say. */
export class ReadOutlineQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: OutlineParams,
  ) {
    super();
  }
}
