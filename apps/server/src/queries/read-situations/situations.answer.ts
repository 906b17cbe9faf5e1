import { type SituationListParams, type SituationsResponse } from '@sitlog/contract';
import { formatInstant, type SituationCore, type SituationOpened } from '@sitlog/situation';
import { listSituations } from '@sitlog/views';
import { fitting } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

const DEFAULT_LIMIT = 200;

/** A situation as it is answered. */
interface SituationView extends SituationOpened {
  readonly status: 'open' | 'closed';
  readonly entries: number;
  readonly revision: number;
  readonly lastRecordedAt: string;
}

/** A page of all situations, by code. */
export function situationsAnswer(
  { db, isBehind }: Reader,
  { limit = DEFAULT_LIMIT, cursor }: SituationListParams,
): Answered<SituationsResponse> {
  const found = listSituations(db, { limit: limit + 1, after: cursor ?? '' });
  const rows = found.slice(0, limit).flatMap(({ core }) => situationView(core) ?? []);
  const situations = fitting(rows);
  const isWhole = found.length <= limit && situations.length === rows.length;
  return {
    json: {
      situations,
      settled: !isBehind,
      next: isWhole ? null : (situations.at(-1)?.code ?? null),
    },
  };
}

function situationView(core: SituationCore): SituationView | undefined {
  if (core.opened === undefined) return undefined;
  return {
    ...core.opened,
    status: core.closed ? 'closed' : 'open',
    entries: core.lastOrdinal,
    revision: core.revision,
    lastRecordedAt: formatInstant(core.lastRecordedAt),
  };
}
