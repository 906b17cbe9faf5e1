import { entryNoOf, ordinalOfNumber } from '../text/entry-no.js';

/** The number of the entry so many before or after another; numbers are dense and never given anew. */
export function neighbour(no: string, by: number): string {
  const [code = ''] = no.split('-');
  return entryNoOf(code, Math.max(1, ordinalOfNumber(no) + by));
}
