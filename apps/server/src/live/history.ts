import { type Micros } from '@sitlog/situation';
import { type Cause, type Recorded, recordedCause } from './cause.js';
import { type Differing, keyOf } from './difference.js';
import { type Between } from './past.js';
import { revisedPieces } from './past-pieces.js';
import { revisedPropositions } from './past-propositions.js';

/** An answer about an earlier valid moment that is another now, while that of the present is not. */
export interface Revised extends Differing {
  /** An earlier valid moment of which the answers are those before and after. */
  readonly validAt: Micros;
  readonly cause: Cause;
}

/** What was recorded that changed the past only. */
export interface History {
  readonly revised: readonly Revised[];
  /** Entries that may have changed more of the past than is listed. */
  readonly unlisted: readonly string[];
}

/**
 * The revisions of history among what was recorded: late entries, and changes of what was said of an earlier time. Of each
 * answer one moment is named at which it differs.
 */
export function historyOf(between: Between, recorded: Recorded): History {
  if (recorded.entries.length === 0) return { revised: [], unlisted: [] };
  const found = [revisedPropositions(between, recorded), revisedPieces(between, recorded)];
  const inPresent = new Set(between.present.map(keyOf));
  const revised = found
    .flatMap(({ differing }) => differing)
    .filter((one) => !inPresent.has(keyOf(one)))
    .map((one) => ({ ...one, cause: limited(recordedCause(one, recorded), one.until) }));
  return { revised, unlisted: [...new Set(found.flatMap(({ unlisted }) => unlisted))] };
}

function limited({ affects, ...cause }: Cause, until = Number.POSITIVE_INFINITY): Cause {
  return affects === undefined ? cause : { ...cause, affects: { ...affects, to: until } };
}
