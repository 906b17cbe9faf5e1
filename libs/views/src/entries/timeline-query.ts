import { type Database, type SqlRow, type SqlValue } from '@sitlog/platform';
import { asSearched, type EntryState, type Micros, type Mode, type Tlp } from '@sitlog/situation';
import { EVER } from '../projection/projection.js';
import { type EntryColumns } from './entry-columns.js';

/** By when it happened (earliest possible start first) or by when it was recorded. */
type TimelineOrder = 'happened' | 'recorded';

/** What a timeline is narrowed to; absent = everything. */
export interface TimelineFilter {
  /** A kind's code, or a family. */
  readonly kind?: string;
  readonly origin?: string;
  /** null: entries that refer to no actor of the register; of places likewise. */
  readonly actor?: string | null;
  readonly place?: string | null;
  readonly subject?: string;
  readonly mode?: Mode;
  readonly verification?: EntryState['verification'];
  readonly tlp?: Tlp;
  readonly retracted?: boolean;
  /** Recorded at least so long after the latest moment at which it can have happened; an open end is never late. */
  readonly lateBy?: Micros;
  /** Only the entries with these ordinals. */
  readonly ordinals?: readonly number[];
  /** Words that stand in the number, headline, narrative, note or tags, whatever their case. */
  readonly q?: string;
}

/** The place after which a page goes on. */
export interface TimelineKey {
  readonly from: number;
  readonly to: number;
  readonly ordinal: number;
}

/** The entries that a timeline is made of: those that had, or may have, begun by validAt as known at the revision. */
export interface TimelineScope {
  readonly situation: string;
  readonly validAt: Micros;
  readonly knownRevision: number;
  readonly filter: TimelineFilter;
}

/** One page of a timeline. */
export interface TimelineQuery extends TimelineScope {
  readonly order: TimelineOrder;
  readonly direction: 'ascending' | 'descending';
  readonly limit: number;
  readonly after?: TimelineKey;
}

/** A condition on rows of `entry_version v`, with the values of its parameters in order. */
interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The place of each version of a page in the order, with further columns of it. */
export function selectPage(db: Database, query: TimelineQuery, columns: string): readonly SqlRow[] {
  const begun = query.order === 'happened' ? BEGUN_IN_ORDER : BEGUN;
  const { sql, values } = allOf([...conditions(query, begun), ...paging(query)]);
  return db
    .prepare(
      `SELECT ordinal, happened_from, happened_to, ${columns} FROM entry_version v
       WHERE ${sql} ORDER BY ${orderBy(query)} LIMIT ?`,
    )
    .all(...values, query.limit);
}

export function timelineKeyOf(row: SqlRow): TimelineKey {
  return {
    from: Number(row['happened_from']),
    to: Number(row['happened_to']),
    ordinal: Number(row['ordinal']),
  };
}

/** Which versions belong to a timeline. */
export function inScope(scope: TimelineScope): Condition {
  return allOf(conditions(scope, BEGUN));
}

/**
 * A filter that finds the same entries without looking at texts and references again: for who reads a page and counts it, too.
 */
export function lookedUp(db: Database, scope: TimelineScope): TimelineFilter {
  const { actor, place, subject, q, ...rest } = scope.filter;
  if ((actor ?? place ?? subject ?? q) === undefined) return scope.filter;
  const { sql, values } = inScope(scope);
  // In the order in which texts lie, for they are looked through.
  const found = db
    .prepare(`SELECT v.ordinal FROM entry_version v WHERE ${sql} ORDER BY v.ordinal`)
    .all(...values);
  return { ...rest, ordinals: found.map(({ ordinal }) => Number(ordinal)) };
}

function allOf(list: readonly Condition[]): Condition {
  return {
    sql: list.map(({ sql }) => sql).join(' AND '),
    values: list.flatMap(({ values }) => values),
  };
}

// Told by the plus sign, SQLite looks through the rows as they lie: by the index it would fetch each of them singly.
const BEGUN = '+v.happened_from <= ?';
const BEGUN_IN_ORDER = 'v.happened_from <= ?';

function conditions(scope: TimelineScope, begun: string): readonly Condition[] {
  const { situation, knownRevision, validAt, filter } = scope;
  return [
    {
      sql: 'v.situation = ? AND v.known_from <= ? AND v.known_to > ?',
      values: [situation, knownRevision, knownRevision],
    },
    { sql: begun, values: [Math.max(validAt, EVER)] },
    ...columnFilters(filter),
    ...(['actor', 'place', 'subject'] as const).flatMap((role) => refersTo(role, filter[role])),
    ...given(filter.q, (words) => ({ sql: WORDS, values: [asSearched(words)] })),
  ];
}

const WORDS = `EXISTS (SELECT 1 FROM entry_text t WHERE t.situation = v.situation
  AND t.ordinal = v.ordinal AND t.known_from = v.known_from AND instr(t.words, ?) > 0)`;

function columnFilters(filter: TimelineFilter): readonly Condition[] {
  const { kind, retracted, lateBy, ordinals } = filter;
  return [
    ...given(kind, (code) => equals(code.includes('.') ? 'kind' : 'family', code)),
    ...(['origin', 'mode', 'verification', 'tlp'] as const).flatMap((column) =>
      given(filter[column], (value) => equals(column, value)),
    ),
    ...given(retracted, (is) => equals('retracted', Number(is))),
    ...given(lateBy, (by) => ({ sql: 'v.recorded_at - v.happened_to >= ?', values: [by] })),
    ...given(ordinals, (list) => ({
      sql: 'v.ordinal IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(list)],
    })),
  ];
}

function given<T>(value: T | undefined, condition: (value: T) => Condition): readonly Condition[] {
  return value === undefined ? [] : [condition(value)];
}

function equals(column: keyof EntryColumns, value: SqlValue): Condition {
  return { sql: `v.${column} = ?`, values: [value] };
}

function refersTo(
  role: 'actor' | 'place' | 'subject',
  id: string | null | undefined,
): readonly Condition[] {
  if (id === undefined) return [];
  if (id === null) return [{ sql: `v.${role} = ''`, values: [] }];
  const sql = `EXISTS (SELECT 1 FROM entry_reference r WHERE r.situation = v.situation
    AND r.role = ? AND r.id = ? AND r.ordinal = v.ordinal AND r.known_from = v.known_from)`;
  return [{ sql, values: [role, id] }];
}

function paging({ after, order, direction }: TimelineQuery): readonly Condition[] {
  if (after === undefined) return [];
  const sign = direction === 'ascending' ? '>' : '<';
  return order === 'recorded'
    ? [{ sql: `v.ordinal ${sign} ?`, values: [after.ordinal] }]
    : [
        {
          sql: `(v.happened_from, v.happened_to, v.ordinal) ${sign} (?, ?, ?)`,
          values: [after.from, after.to, after.ordinal],
        },
      ];
}

function orderBy({ order, direction }: TimelineQuery): string {
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  return order === 'recorded'
    ? `v.ordinal ${way}`
    : `v.happened_from ${way}, v.happened_to ${way}, v.ordinal ${way}`;
}
