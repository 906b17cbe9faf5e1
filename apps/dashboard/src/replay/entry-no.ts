import { entryNoOf } from '../data/entry-no.js';
import { code } from '../state/place.js';

/** The number of an entry of the situation of the address. */
export function noOf(ordinal: number): string {
  return entryNoOf(code.value ?? '', ordinal);
}
