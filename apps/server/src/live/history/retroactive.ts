import { type EntryState, type Micros } from '@sitlog/situation';
import { type ChangedEntry } from '@sitlog/views';
import { type Difference } from '@sitlog/board';
import { type Caused } from '../delta/cause.js';
import { type TwoRevisions } from '../delta/consulted.js';

/** Two revisions of a situation and the valid moment that is the present of both, with what differs there. */
export interface Between extends TwoRevisions {
  readonly validAt: Micros;
  readonly present: readonly Caused[];
}

/** What differs at an earlier valid moment. */
export type DifferenceThen = Difference & { readonly validAt: Micros };

/** What differs in the past, and the entries of which not everything was looked at. */
export interface Found {
  readonly differing: readonly DifferenceThen[];
  readonly unlisted: readonly string[];
}

/** The entry as it stood before and after. */
export function statesOf({ before, after }: ChangedEntry): readonly EntryState[] {
  return before === undefined ? [after] : [before, after];
}

/** Moments of the past in order, each once; an open bound is none. */
export function inThePast(
  moments: readonly (number | null)[],
  { validAt }: Between,
): readonly Micros[] {
  const past = moments.filter(
    (moment): moment is number => moment !== null && Number.isFinite(moment) && moment < validAt,
  );
  return [...new Set(past)].sort((a, b) => a - b);
}
