import { type TimelineResponse, type EntryInResponse } from '@sitlog/api-types';
import { entryQueries } from '../../core/entry/entry-query.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';

/** So many entries are offered at once. */
const MOST_OFFERED = 8;

/** Looks for entries by number, words or source, as they stand now, the newest first; without the one that is being written about. */
export async function findEntries(
  desk: Desk,
  text: string,
  without: string,
): Promise<readonly EntryInResponse[]> {
  const { read } = desk.api;
  const code = desk.location.code.peek() ?? '';
  const sources = desk.situation.situation.peek()?.sources ?? [];
  const pages = await Promise.all(
    entryQueries(text, code, sources).map((asked) =>
      read<TimelineResponse>(`${situationPath(code)}/entries`, {
        ...asked,
        limit: MOST_OFFERED,
        order: 'recorded',
        direction: 'descending',
      }),
    ),
  );
  const found = new Map(
    pages.flatMap(({ entries }) => entries).map((entry) => [entry.entryNo, entry]),
  );
  found.delete(without);
  return [...found.values()].slice(0, MOST_OFFERED);
}
