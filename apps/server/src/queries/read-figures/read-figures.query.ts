import { Query } from '@nestjs/cqrs';
import { type FiguresParams } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { type Answer } from '../../threads/answered.js';

/** The figures of a situation at two moments, with what was set aside. */
export class ReadFiguresQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: FiguresParams,
    readonly language: Language,
  ) {
    super();
  }
}
