import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account } from './account.js';
import { ruled, type Ruling } from './ruling.js';

const MINUTE: Micros = 60_000_000;

/** Accounts by their age: those that stay, those set aside as old, and whether all there are is old. */
interface Aged {
  readonly kept: readonly Account[];
  readonly stale: boolean;
  readonly excluded: readonly Ruling[];
}

/** Rule 4: accounts older than the time to live are set aside while a fresher one exists; if all are older, they are stale. */
export function freshest(accounts: readonly Account[], aspect: Aspect, validAt: Micros): Aged {
  const { timeToLiveMinutes } = aspect;
  if (timeToLiveMinutes === undefined || accounts.length === 0) {
    return { kept: accounts, stale: false, excluded: [] };
  }
  const limit = validAt - timeToLiveMinutes * MINUTE;
  const isFresh = ({ start }: Account): boolean => start.latest === null || start.latest >= limit;
  const fresh = accounts.filter(isFresh);
  if (fresh.length === 0) return { kept: accounts, stale: true, excluded: [] };
  const old = accounts.filter((account) => !isFresh(account));
  return { kept: fresh, stale: false, excluded: ruled(old, 'aged', fresh) };
}
