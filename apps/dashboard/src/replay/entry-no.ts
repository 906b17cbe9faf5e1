import { code } from '../state/place.js';

/** The number of an entry of the situation of the address. */
export function noOf(ordinal: number): string {
  return `${code.value ?? ''}-${String(ordinal).padStart(3, '0')}`;
}
