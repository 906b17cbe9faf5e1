import { isSpokenOf } from './spoken-of.js';
import { type Board, type Demand, type Proposition, type Raised } from '../contract.js';

/** A board as the next shift needs it: what is in dispute first, then what is open, old, due, and what holds. */
interface Sorted {
  readonly contested: readonly Proposition[];
  /** Something may be so, or somebody speaks of it without saying; nothing is known. */
  readonly open: readonly Proposition[];
  readonly stale: readonly Proposition[];
  readonly holds: readonly Proposition[];
  readonly demands: readonly Demand[];
  readonly alerts: readonly Raised[];
}

/** Each proposition stands in exactly one list; those of which nothing is said stand in none. */
export function sorted(board: Board): Sorted {
  const all = board.facets.flatMap(({ propositions }) => propositions);
  const listed = Map.groupBy(all, placeOf);
  const list = (place: Place): readonly Proposition[] => listed.get(place) ?? [];
  return {
    contested: list('contested'),
    open: list('open'),
    stale: list('stale'),
    holds: list('holds'),
    demands: board.facets
      .flatMap(({ demands }) => demands ?? [])
      .filter(({ life }) => life !== 'met' && life !== 'withdrawn'),
    alerts: board.facets.flatMap(({ raised }) => raised ?? []),
  };
}

type Place = 'contested' | 'open' | 'stale' | 'holds' | 'silent';

function placeOf(one: Proposition): Place {
  if (one.state === 'contested') return 'contested';
  if (one.state === 'unknown') return isSpokenOf(one) ? 'open' : 'silent';
  return one.stale ? 'stale' : 'holds';
}
