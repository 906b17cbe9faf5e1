import { type PropositionResponse } from '@sitlog/api-types';

/** Somebody says something of it, or may have, or declines to. */
export function isSpokenOf({ state, possible, abstentions }: PropositionResponse): boolean {
  return state !== 'unknown' || possible.length + abstentions.length > 0;
}
