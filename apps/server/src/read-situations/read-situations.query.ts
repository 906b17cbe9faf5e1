import { Query } from '@nestjs/cqrs';
import { type SituationOpened } from '@sitlog/situation';

/** A situation as it is answered. */
export interface SituationView extends SituationOpened {
  readonly status: 'open' | 'closed';
  readonly entries: number;
  readonly revision: number;
  readonly lastRecordedAt: string;
}

/** All situations. */
export class ListSituationsQuery extends Query<readonly SituationView[]> {}

/** One situation with its registers as known at a moment. */
export class ReadSituationQuery extends Query<Readonly<Record<string, unknown>>> {
  constructor(
    readonly code: string,
    readonly asked: { readonly knownAt?: string; readonly atLeast?: string },
  ) {
    super();
  }
}
