import { Query } from '@nestjs/cqrs';
import { type FiguresParams } from '@sitlog/contract';
import { type Answer } from '../threads/answered.js';

/** The figures of a situation at two moments, with what was set aside. */
export class ReadFiguresQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: FiguresParams,
  ) {
    super();
  }
}
