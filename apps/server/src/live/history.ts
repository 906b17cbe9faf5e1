import { type Micros } from '@sitlog/situation';
import { type Cause, type Recorded, recordedCause } from './cause.js';
import { holdsPieces } from '@sitlog/views';
import { type Consulted } from './consulted.js';
import { type Differing, keyOf } from './difference.js';
import { type Between, type Found } from './past.js';
import { revisedByConsulted } from './past-consulted.js';
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
  /** Entries and registered items that may have changed more of the past than is listed, and propositions not looked at. */
  readonly unlisted: readonly string[];
}

/**
 * The revisions of history among what was recorded: late entries, and changes of what was said of an earlier time. Of each
 * answer one moment is named at which it differs.
 */
export function historyOf(between: Between, recorded: Recorded): History {
  const found = [
    ...(recorded.consulted === undefined ? [] : byConsulted(between, recorded.consulted)),
    ...(recorded.entries.length === 0
      ? []
      : [revisedPropositions(between, recorded), revisedPieces(between, recorded)]),
  ];
  const inPresent = new Set(between.present.map(keyOf));
  const first = new Map(
    found
      .toReversed()
      .flatMap(({ differing }) => differing)
      .map((one) => [keyOf(one), one]),
  );
  const revised = [...first.values()]
    .filter((one) => !inPresent.has(keyOf(one)))
    .map((one) => ({ ...one, cause: limited(recordedCause(one, recorded), one.until) }));
  return { revised, unlisted: [...new Set(found.flatMap(({ unlisted }) => unlisted))] };
}

/** Figures and demands of the past are not derived for what was registered: it is named. */
function byConsulted(between: Between, consulted: Consulted): readonly Found[] {
  const { db, situation, after } = between;
  const named = holdsPieces(db, situation, after) ? consulted.others : [];
  return [revisedByConsulted(between, consulted), { differing: [], unlisted: named }];
}

function limited({ affects, ...cause }: Cause, until = Number.POSITIVE_INFINITY): Cause {
  return affects === undefined ? cause : { ...cause, affects: { ...affects, to: until } };
}
