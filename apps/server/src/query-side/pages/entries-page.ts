import { type EntriesParams, type MomentsParams } from '@sitlog/contract';
import { formatInstant, parseInstant } from '@sitlog/situation';
import { type TimelineKey, type TimelineQuery } from '@sitlog/views';
import { filterOf, withoutGaps } from './entry-filter.js';
import { type QueryContext } from '../moments/query-context.js';
import { fingerprint, readCursor, writeCursor } from './page-cursor.js';

/** A request for a page: its moments, pinned by the cursor after the first page, and its query. */
interface Page {
  readonly moments: MomentsParams;
  readonly query: Omit<TimelineQuery, 'situation' | 'validAt' | 'knownRevision'>;
  /** Hash over order and filters: a cursor is good for those alone. */
  readonly filterHash: string;
}

interface Cursor {
  readonly v: string;
  readonly k: number;
  readonly f: string;
  readonly a: readonly number[];
}

/** Reads a request; throws the problem for a cursor that is not one of ours or belongs to other filters. */
export function entriesPageOf(code: string, asked: EntriesParams, limit: number): Page {
  const { validAt, knownAt, atLeast, cursor, order, direction, ...narrowed } = asked;
  const way = { order: order ?? 'recorded', direction: direction ?? 'ascending' } as const;
  const filterHash = fingerprint({ ...withoutGaps(narrowed), ...way });
  const query = { ...way, filter: filterOf(code, narrowed), limit };
  if (cursor === undefined) {
    return { moments: withoutGaps({ validAt, knownAt, atLeast }), query, filterHash };
  }
  const cursorOf = (content: unknown): Cursor | undefined => cursorIn(content, filterHash);
  const read = readCursor(cursor, cursorOf, 'filters and order');
  return {
    moments: { validAt: read.v, knownAt: `rev:${read.k}` },
    query: { ...query, after: keyOf(read) },
    filterHash,
  };
}

/** The rows of a page at its moments, and the cursor of the next page: null where there is none. */
export function readPage<Row extends { readonly key: TimelineKey }>(
  page: Page,
  at: QueryContext,
  read: (query: TimelineQuery) => readonly Row[],
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const { situation, validAt, knownRevision } = at;
  const { limit } = page.query;
  const found = read({ ...page.query, situation, validAt, knownRevision, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const isWhole = last === undefined || found.length === rows.length;
  return { rows, next: isWhole ? null : nextAfter(page, last.key, at) };
}

/** The cursor of the page that begins after an entry. */
export function nextAfter(page: Page, key: TimelineKey, at: QueryContext): string {
  const cursor: Cursor = {
    v: formatInstant(at.validAt),
    k: at.knownRevision,
    f: page.filterHash,
    a: [key.from, key.to, key.ordinal],
  };
  return writeCursor(cursor);
}

function cursorIn(content: unknown, filterHash: string): Cursor | undefined {
  const cursor = content as Cursor;
  const numbers = [cursor.k, ...cursor.a];
  const areSound = cursor.a.length === 3 && numbers.every((n) => Number.isSafeInteger(n));
  const isSound = areSound && parseInstant(cursor.v) !== undefined;
  return isSound && cursor.f === filterHash ? cursor : undefined;
}

function keyOf({ a: [from = 0, to = 0, ordinal = 0] }: Cursor): TimelineKey {
  return { from, to, ordinal };
}
