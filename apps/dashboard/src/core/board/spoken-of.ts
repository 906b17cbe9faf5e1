import { type Proposition } from '../contract.js';

/** Somebody says something of it, or may have, or declines to. */
export function isSpokenOf({ state, possible, abstentions }: Proposition): boolean {
  return state !== 'unknown' || possible.length + abstentions.length > 0;
}
