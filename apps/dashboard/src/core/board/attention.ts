import {
  type BoardResponse,
  type DemandResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';

/** An open demand with a deadline that lies ahead, in milliseconds since 1970. */
interface DeadlineAhead {
  readonly demand: Pick<DemandResponse, 'id' | 'name'>;
  readonly at: number;
}

/** What of a board somebody has to look at before all else. */
interface Attention {
  readonly raised: readonly RaisedAlertResponse[];
  /** The soonest first. Where several origins give different ones, each. */
  readonly deadlines: readonly DeadlineAhead[];
  readonly contested: number;
  readonly stale: number;
  /** Entries that nobody has verified for more than a day. */
  readonly unverified: number;
}

/** Finds in a board what wants attention; `now` in milliseconds. */
export function attentionIn({ facets }: Pick<BoardResponse, 'facets'>, now: number): Attention {
  const all = facets.flatMap(({ propositions }) => propositions);
  const checks = facets.flatMap((line) => line.checks ?? []);
  return {
    raised: facets.flatMap((line) => line.raised ?? []),
    deadlines: facets
      .flatMap((line) => line.demands ?? [])
      .filter(({ life }) => life === 'open')
      .flatMap((demand) => deadlinesOf(demand, now))
      .toSorted((a, b) => a.at - b.at),
    contested: all.filter(({ state }) => state === 'contested').length,
    stale: all.filter((one) => one.stale).length,
    unverified: checks.find(({ id }) => id === 'unverified')?.count ?? 0,
  };
}

/** How much of it nobody may leave for later: alerts, and what is contested or old. */
export function countOf({ raised, contested, stale }: Attention): number {
  return raised.length + contested + stale;
}

function deadlinesOf({ id, name, deadlines }: DemandResponse, now: number): DeadlineAhead[] {
  const moments = deadlines.given.flatMap(({ falls }) =>
    falls.latest === null ? [] : [Date.parse(falls.latest)],
  );
  return [...new Set(moments)].filter((at) => at > now).map((at) => ({ demand: { id, name }, at }));
}
