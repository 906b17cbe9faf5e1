import {
  type BoardResponse,
  type DemandResponse,
  type PropositionResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';
import { isSpokenOf } from './spoken-of.js';

/** A board as the next shift needs it: what is in dispute first, then what is open, old, due, and what holds. */
interface Sorted {
  readonly contested: readonly PropositionResponse[];
  /** Something may be so, or somebody speaks of it without saying; nothing is known. */
  readonly open: readonly PropositionResponse[];
  readonly stale: readonly PropositionResponse[];
  /** Nobody says that it is so, and somebody that it is not. */
  readonly denied: readonly PropositionResponse[];
  readonly holds: readonly PropositionResponse[];
  readonly demands: readonly DemandResponse[];
  readonly alerts: readonly RaisedAlertResponse[];
}

/** Each proposition stands in exactly one list; those of which nothing is said stand in none. */
export function sorted(board: BoardResponse): Sorted {
  const all = board.facets.flatMap(({ propositions }) => propositions);
  const listed = Map.groupBy(all, placeOf);
  const list = (place: Place): readonly PropositionResponse[] => listed.get(place) ?? [];
  return {
    contested: list('contested'),
    open: list('open'),
    stale: list('stale'),
    denied: list('denied'),
    holds: list('holds'),
    demands: board.facets
      .flatMap(({ demands }) => demands ?? [])
      .filter(({ life }) => life !== 'met' && life !== 'withdrawn'),
    alerts: board.facets.flatMap(({ raised }) => raised ?? []),
  };
}

type Place = 'contested' | 'open' | 'stale' | 'denied' | 'holds' | 'silent';

function placeOf(one: PropositionResponse): Place {
  if (one.state === 'contested') return 'contested';
  if (one.state === 'unknown') return isSpokenOf(one) ? 'open' : 'silent';
  if (one.stale) return 'stale';
  return one.state === 'denied' ? 'denied' : 'holds';
}
