import { type HealthResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type Continuity } from '../continuity/continuity.js';

const MOST_BROKEN = 100;

/** Whether the log is the one that was seen, and by what it is known. */
export function logContinuity(
  { log }: Pick<Continuity, 'log'>,
  incarnation: string | undefined,
): Pick<HealthResponse['log'], 'state' | 'since' | 'reason' | 'incarnation'> {
  return {
    state: log?.kind ?? 'sound',
    ...(log === undefined ? {} : { since: formatInstant(log.since), reason: log.reason }),
    incarnation: incarnation ?? null,
  };
}

/** The situations that do not continue what was seen of them. */
export function situationsReport({
  brokenSituations,
}: Pick<Continuity, 'brokenSituations'>): HealthResponse['situations'] {
  return {
    broken: brokenSituations.slice(0, MOST_BROKEN).map(({ situation, code, since, ...found }) => ({
      code: code ?? null,
      situation,
      ...found,
      since: formatInstant(since),
    })),
  };
}
