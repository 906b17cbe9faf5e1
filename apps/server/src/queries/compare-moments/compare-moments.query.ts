import { Query } from '@nestjs/cqrs';
import { type ComparisonParams } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { type Answer } from '../../threads/answered.js';

/** What differs between two boards of a situation, and why. */
export class CompareMomentsQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly moments: ComparisonParams,
    readonly language: Language,
  ) {
    super();
  }
}
