import { folded } from '@sitlog/line-reading';
import { type FilterAsked, parseFilter } from '../filter/filter-text.js';
import { type RegisteredItem } from '../registered.js';
import { entryNoOf } from '../text/entry-no.js';

const NUMBER = /^([A-Za-z][A-Za-z0-9]*-|#)?(\d{1,9})$/;

/** So many sources are asked for by their name at once. */
const MOST_SOURCES = 2;

/**
 * What is asked of the timeline to find an entry: one by its number; else by words, by the parts that the filter knows, and by the
 * sources whose name is like what was written.
 */
export function entryQueries(
  text: string,
  code: string,
  sources: readonly RegisteredItem[],
): readonly FilterAsked[] {
  const written = text.trim();
  if (written === '') return [];
  const [, sign, ordinal] = NUMBER.exec(written) ?? [];
  const numbers = ordinal === undefined ? [] : [{ numbers: entryNoOf(code, Number(ordinal)) }];
  if (sign !== undefined) return numbers;
  const { asked } = parseFilter(written);
  const like = folded(written);
  const told = sources.filter(({ id, name }) => id === written || folded(name).includes(like));
  return [
    ...numbers,
    ...told.slice(0, MOST_SOURCES).map(({ id }) => ({ origin: id })),
    ...(Object.keys(asked).length === 0 ? [] : [asked]),
  ];
}
