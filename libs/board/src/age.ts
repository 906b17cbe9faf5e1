import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account } from './account.js';

const MINUTE: Micros = 60_000_000;

/** Rule 4: accounts older than the time to live are set aside while a fresher one exists; if all are older, they are stale. */
export function freshest(
  accounts: readonly Account[],
  aspect: Aspect,
  validAt: Micros,
): { readonly kept: readonly Account[]; readonly stale: boolean } {
  const { timeToLiveMinutes } = aspect;
  if (timeToLiveMinutes === undefined || accounts.length === 0) {
    return { kept: accounts, stale: false };
  }
  const limit = validAt - timeToLiveMinutes * MINUTE;
  const fresh = accounts.filter(({ start }) => start.latest === null || start.latest >= limit);
  return fresh.length === 0 ? { kept: accounts, stale: true } : { kept: fresh, stale: false };
}
