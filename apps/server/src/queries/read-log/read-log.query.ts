import { Query } from '@nestjs/cqrs';

/** The stored events in the order of the log. */
export class ReadLogQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly after: bigint | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
