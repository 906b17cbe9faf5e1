import {
  boardChecks,
  type BoardItem,
  type Derived,
  type ItemAnswers,
  type LogCheck,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { entryNumber, type Micros } from '@sitlog/situation';
import { type BoardMoments, coreOf, readLogHealth } from '@sitlog/views';

/** How many hours an entry may stand unverified unless somebody asks otherwise. */
export const UNVERIFIED_HOURS = 24;
const HOUR: Micros = 3_600_000_000;

/** Entries that fall under a check: how many, and the numbers of the first. */
interface CheckedEntries {
  readonly check: LogCheck;
  readonly count: number;
  readonly entries: readonly string[];
}

/** The checks of entries at two moments. */
export function checksAt(
  db: Database,
  situation: string,
  { validAt, knownRevision }: BoardMoments,
  unverifiedHours = UNVERIFIED_HOURS,
): readonly CheckedEntries[] {
  const code = coreOf(db, situation)?.opened?.code ?? '';
  const unverifiedSince = validAt - unverifiedHours * HOUR;
  return readLogHealth(db, { situation, knownRevision, unverifiedSince }).map(
    ({ check, count, first }) => ({
      check,
      count,
      entries: first.map((ordinal) => entryNumber(code, ordinal)),
    }),
  );
}

/** The log's own line of the board. */
export function checkItems(
  checks: readonly CheckedEntries[],
  board: readonly Derived[],
): readonly BoardItem[] {
  const { contested, stale } = boardChecks(board);
  return [
    ...checks.map(({ check: id, count, entries }) => ({ id, count, entries, propositions: [] })),
    checkedBoard('contested', contested),
    checkedBoard('stale', stale),
  ].map((answer) => ({ kind: 'checks', facet: 'log_health', id: answer.id, answer }));
}

function checkedBoard(
  id: 'contested' | 'stale',
  propositions: readonly string[],
): ItemAnswers['checks'] {
  return { id, count: propositions.length, entries: [], propositions };
}
