import { type EntryState } from '@sitlog/situation';
import { type Derived } from '../rule/derive.js';

/** The line of the board that is the log's own, and stands last: what is to be looked after in it. */
export const LOG_FACET = 'log_health';

/** What a watch officer looks after in the log itself, entry by entry. */
export const ENTRY_CHECKS = [
  'without_origin',
  'without_grade',
  'unverified',
  'captured_offline',
] as const;
export type EntryCheck = (typeof ENTRY_CHECKS)[number];

/** All checks that name entries: also those whose grade 1 has lost its support, which only a look at other entries tells. */
export const LOG_CHECKS = [...ENTRY_CHECKS, 'support_withdrawn'] as const;
export type LogCheck = (typeof LOG_CHECKS)[number];

/** What a check comes to: how many entries or propositions fall under it, with the first of the entries. */
export interface CheckedLog {
  readonly id: LogCheck | 'contested' | 'stale';
  readonly count: number;
  readonly entries: readonly string[];
  readonly propositions: readonly string[];
}

/**
 * The checks that an entry falls under; a retracted or refuted one falls under none. `without_origin`: nobody is named at the end of the
 * chain, or only supposed; `without_grade`: no credibility was given; `captured_offline`: it came from a device's own log.
 */
export function entryChecks(entry: EntryState): readonly EntryCheck[] {
  if (entry.retracted !== undefined || entry.verification === 'refuted') return [];
  const { grade, mode, time } = entry.content;
  const isOwn = mode === 'operational';
  const falls: Readonly<Record<EntryCheck, boolean>> = {
    without_origin: !isOwn && !namesItsOrigin(entry),
    without_grade: !isOwn && grade.credibility === undefined,
    unverified: !isOwn && mode !== 'background' && entry.verification === 'unverified',
    captured_offline: time.clientAt !== undefined,
  };
  return ENTRY_CHECKS.filter((check) => falls[check]);
}

function namesItsOrigin({ content }: EntryState): boolean {
  const last = content.attribution.at(-1);
  return last !== undefined && last.anonymous !== true && last.assumed !== true;
}

/** What a watch officer looks after on the board itself: contested also where the duty officer has answered by hand. */
export function boardChecks(
  board: readonly Derived[],
): Readonly<Record<'contested' | 'stale', readonly string[]>> {
  const ids = (test: (one: Derived) => boolean): readonly string[] =>
    board.filter(test).map(({ id }) => id);
  return {
    contested: ids(({ state, override }) => (override?.derivedState ?? state) === 'contested'),
    stale: ids(({ stale }) => stale),
  };
}
