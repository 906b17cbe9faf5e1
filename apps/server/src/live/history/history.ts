import { type Micros } from '@sitlog/situation';
import { type Caused, type Recorded, recordedCause } from '../delta/cause.js';
import { holdsMoreThanPropositions } from '@sitlog/views';
import { type Consulted } from '../delta/consulted.js';
import { lineKey } from '../delta/line-differences.js';
import { type Between, type Found } from './retroactive.js';
import { revisedByConsulted } from './retroactive-consulted.js';
import { revisedOthers } from './retroactive-items.js';
import { revisedPropositions } from './retroactive-propositions.js';

/** An answer about an earlier valid moment that is another now, while that of the present is not. */
export type Revised = Caused & {
  /** An earlier valid moment of which the answers are those before and after. */
  readonly validAt: Micros;
};

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
      : [revisedPropositions(between, recorded), revisedOthers(between, recorded)]),
  ];
  const inPresent = new Set(between.present.map(lineKey));
  const first = new Map(
    found
      .toReversed()
      .flatMap(({ differing }) => differing)
      .map((one) => [lineKey(one), one]),
  );
  const revised = [...first.values()]
    .filter((one) => !inPresent.has(lineKey(one)))
    .map((one) => ({ ...one, cause: recordedCause(one, recorded, one.validAt) }));
  return { revised, unlisted: [...new Set(found.flatMap(({ unlisted }) => unlisted))] };
}

/** Figures and demands of the past are not derived for what was registered: it is named. */
function byConsulted(between: Between, consulted: Consulted): readonly Found[] {
  const { db, situation, after } = between;
  const named = holdsMoreThanPropositions(db, situation, after) ? consulted.others : [];
  return [revisedByConsulted(between, consulted), { differing: [], unlisted: named }];
}
