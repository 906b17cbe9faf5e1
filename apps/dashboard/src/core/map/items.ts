import { type EntryInResponse, type OutlineResponse } from '@sitlog/api-types';
import { entryNoOf } from '../text/entry-no.js';
import { type MapItem } from './located.js';

/** The rows of an outline as items; what the whole entries tell of them goes before what the outline does. */
export function mapItemsOf(
  situation: string,
  pages: readonly OutlineResponse[],
  entries: readonly EntryInResponse[],
): readonly MapItem[] {
  const whole = new Map(entries.map((entry) => [entry.entryNo, entry]));
  return pages.flatMap((page) =>
    page.columns.ordinal.map((ordinal, row) => {
      const item = rowOf(situation, page, row, ordinal);
      const entry = whole.get(item.no);
      if (entry === undefined) return item;
      return { ...item, headline: entry.headline, places: entry.places };
    }),
  );
}

function rowOf(situation: string, page: OutlineResponse, row: number, ordinal: number): MapItem {
  const { columns, kinds, places } = page;
  const placeId = places[columns.place[row] ?? -1];
  return {
    no: entryNoOf(situation, ordinal),
    kind: kinds[columns.kind[row] ?? -1] ?? '',
    from: instant(columns.happenedFrom[row]),
    to: instant(columns.happenedTo[row]),
    flags: columns.flags[row] ?? 0,
    places: placeId === undefined ? [] : [{ placeId }],
  };
}

function instant(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString();
}
