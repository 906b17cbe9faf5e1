import { type TimelineParams, type TimelineResponse } from '@sitlog/contract';
import { readTimeline, registersAt } from '@sitlog/views';
import { nextAfter, entriesPageOf, readPage } from '../../query-side/pages/entries-page.js';
import { entryView } from '../../query-side/answers/entry-view.js';
import { byPacks } from '../../query-side/answers/packs-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { fitting } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';
import { placement } from './placement.js';

const DEFAULT_LIMIT = 50;

/** A page of the timeline: as many entries as are asked for, or fewer where they say much. */
export function timelineAnswer(
  reader: Reader,
  { code, asked }: { readonly code: string; readonly asked: TimelineParams },
): Answered<TimelineResponse> {
  const { limit = DEFAULT_LIMIT, ...entries } = asked;
  const page = entriesPageOf(code, entries, limit);
  const at = reader.moments(code, page.moments);
  const { rows, next } = readPage(page, at, (query) => readTimeline(at.db, query));
  const registers = registersAt(at.db, at.situation, at.knownRevision);
  const shown = fitting(
    rows.map(({ entry }) => ({
      ...entryView(entry, registers),
      placement: placement(entry, at.validAt),
    })),
  );
  const last = rows[shown.length - 1];
  const isCut = last !== undefined && shown.length < rows.length;
  return {
    json: {
      ...statedMoments(at),
      ...byPacks(at),
      order: page.query.order,
      direction: page.query.direction,
      entries: shown,
      next: isCut ? nextAfter(page, last.key, at) : next,
    },
  };
}
