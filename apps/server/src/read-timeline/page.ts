import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { formatInstant, parseInstant } from '@sitlog/situation';
import { type TimelineKey, type TimelineQuery, type TimelineRow } from '@sitlog/views';
import { Problem } from '../http/problem.js';
import { type Asked } from '../reading/moments.js';
import { type MomentsQuery } from '../reading/moments.request.js';
import { type ReadTimelineRequest } from './read-timeline.request.js';

const DEFAULT_LIMIT = 50;

/** A request for a page: its moments, pinned by the cursor after the first page, and its query. */
export interface Page {
  readonly moments: MomentsQuery;
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
export function pageOf(asked: ReadTimelineRequest): Page {
  const { validAt, knownAt, atLeast, cursor, limit = DEFAULT_LIMIT, ...rest } = asked;
  const { order = 'recorded', direction = 'ascending', ...filter } = rest;
  // Fields that were not sent stand in the request as undefined.
  const given = withoutGaps(filter);
  const filterHash = sha256Hex(canonicalJson({ ...given, order, direction })).slice(0, 16);
  const query = { order, direction, filter: given, limit };
  if (cursor === undefined) {
    return { moments: withoutGaps({ validAt, knownAt, atLeast }), query, filterHash };
  }
  const read = readCursor(cursor);
  if (read?.f !== filterHash) throw badCursor();
  return {
    moments: { validAt: read.v, knownAt: `rev:${read.k}` },
    query: { ...query, after: keyOf(read) },
    filterHash,
  };
}

/** The cursor after a row of an answer. */
export function writeCursor(page: Page, row: TimelineRow | undefined, at: Asked): string | null {
  if (row === undefined) return null;
  const cursor: Cursor = {
    v: formatInstant(at.validAt),
    k: at.knownRevision,
    f: page.filterHash,
    a: [row.key.from, row.key.to, row.key.ordinal],
  };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string): Cursor | undefined {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Cursor;
    const numbers = [cursor.k, ...cursor.a];
    const sound = cursor.a.length === 3 && numbers.every((n) => Number.isSafeInteger(n));
    return sound && parseInstant(cursor.v) !== undefined ? cursor : undefined;
  } catch {
    return undefined;
  }
}

function keyOf({ a: [from = 0, to = 0, ordinal = 0] }: Cursor): TimelineKey {
  return { from, to, ordinal };
}

function badCursor(): Problem {
  const message = 'Write the cursor as it was answered in next, with the same filters and order.';
  return new Problem('validation', message, {
    errors: [{ parameter: 'cursor', code: 'bad-cursor', message }],
  });
}

function withoutGaps(fields: object): Readonly<Record<string, string>> {
  const entries = Object.entries(fields as Readonly<Record<string, string | undefined>>);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
