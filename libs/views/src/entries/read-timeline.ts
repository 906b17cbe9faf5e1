import { type Database } from '@sitlog/platform';
import { type EntryState, type Micros } from '@sitlog/situation';
import { EVER } from '../projection.js';
import { parseState } from './read-entries.js';

/** By when it happened (earliest possible start first) or by when it was recorded. */
export type TimelineOrder = 'happened' | 'recorded';

/** What a timeline is narrowed to; absent = everything. */
export interface TimelineFilter {
  /** A kind's code, or a family. */
  readonly kind?: string;
  readonly origin?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly subject?: string;
  /** Words that stand in the number, headline, narrative, note or tags, whatever their case. */
  readonly q?: string;
}

/** The place after which a page goes on. */
export interface TimelineKey {
  readonly from: number;
  readonly to: number;
  readonly ordinal: number;
}

/** One page of a timeline. */
export interface TimelineQuery {
  readonly situation: string;
  readonly validAt: Micros;
  readonly knownRevision: number;
  readonly order: TimelineOrder;
  readonly direction: 'ascending' | 'descending';
  readonly filter: TimelineFilter;
  readonly limit: number;
  readonly after?: TimelineKey;
}

/** An entry with its place in the order. */
export interface TimelineRow {
  readonly entry: EntryState;
  readonly key: TimelineKey;
}

/** Entries that had, or may have, begun by validAt as known at the revision, in order, at most `limit`. */
export function readTimeline(db: Database, query: TimelineQuery): readonly TimelineRow[] {
  const conditions = [...base(query), ...filters(query), ...paging(query)];
  const where = conditions.map((c) => c.sql).join(' AND ');
  const parameters = conditions.flatMap((c) => c.values);
  return db
    .prepare(
      `SELECT state, happened_from, happened_to, ordinal FROM entry_version v
       WHERE ${where} ORDER BY ${orderBy(query)} LIMIT ?`,
    )
    .all(...parameters, query.limit)
    .map((row) => ({
      entry: parseState(row['state']),
      key: {
        from: Number(row['happened_from']),
        to: Number(row['happened_to']),
        ordinal: Number(row['ordinal']),
      },
    }));
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

function base({ situation, knownRevision, validAt }: TimelineQuery): readonly Condition[] {
  return [
    {
      sql: 'situation = ? AND known_from <= ? AND known_to > ?',
      values: [situation, knownRevision, knownRevision],
    },
    { sql: 'happened_from <= ?', values: [Math.max(validAt, EVER)] },
  ];
}

function filters({ filter }: TimelineQuery): readonly Condition[] {
  const { kind, origin, q } = filter;
  return [
    ...(kind === undefined
      ? []
      : [{ sql: kind.includes('.') ? 'kind = ?' : 'family = ?', values: [kind] }]),
    ...(origin === undefined ? [] : [{ sql: 'origin = ?', values: [origin] }]),
    ...(q === undefined ? [] : [{ sql: 'instr(words, ?) > 0', values: [q.toLowerCase()] }]),
    ...(['actor', 'place', 'subject'] as const).flatMap((role) => refersTo(role, filter[role])),
  ];
}

function refersTo(role: string, id: string | undefined): readonly Condition[] {
  if (id === undefined) return [];
  const sql = `EXISTS (SELECT 1 FROM entry_reference r WHERE r.situation = v.situation
    AND r.role = ? AND r.id = ? AND r.ordinal = v.ordinal AND r.known_from = v.known_from)`;
  return [{ sql, values: [role, id] }];
}

function paging({ after, order, direction }: TimelineQuery): readonly Condition[] {
  if (after === undefined) return [];
  const sign = direction === 'ascending' ? '>' : '<';
  return order === 'recorded'
    ? [{ sql: `ordinal ${sign} ?`, values: [after.ordinal] }]
    : [
        {
          sql: `(happened_from, happened_to, ordinal) ${sign} (?, ?, ?)`,
          values: [after.from, after.to, after.ordinal],
        },
      ];
}

function orderBy({ order, direction }: TimelineQuery): string {
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  return order === 'recorded'
    ? `ordinal ${way}`
    : `happened_from ${way}, happened_to ${way}, ordinal ${way}`;
}
