import { entryNoOf } from '../../core/text/entry-no.js';
import { code } from '../page/location.js';

/** The number of an entry of the situation of the address. */
export function noOf(ordinal: number): string {
  return entryNoOf(code.value ?? '', ordinal);
}
