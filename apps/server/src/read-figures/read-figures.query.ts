import { Query } from '@nestjs/cqrs';
import { type FiguresQuery } from './read-figures.request.js';

/** The figures of a situation at two moments, with what was set aside. */
export class ReadFiguresQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: FiguresQuery,
  ) {
    super();
  }
}
