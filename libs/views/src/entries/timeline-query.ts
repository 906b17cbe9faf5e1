import { type FiltersAsked, type MomentSpan } from '@sitlog/filters';
import { type Database, type SqlRow, type SqlValue } from '@sitlog/platform';
import { asSearched, type Micros } from '@sitlog/situation';
import { EVER } from '../projection/projection.js';
import { type ReferenceRole } from './entries.projection.js';
import { type EntryColumns } from './entry-columns.js';
import { namedItems } from './named-items.js';

/** By when it happened (earliest possible start first) or by when it was recorded. */
type TimelineOrder = 'happened' | 'recorded';

/** The filters that the record knows by other values than those that they are asked for with. */
interface Translated {
  /** null: entries that refer to no actor of the register; of places likewise. */
  readonly actor?: string | null;
  readonly place?: string | null;
  readonly retracted?: boolean;
  /** Recorded at least so long after the latest moment at which it can have happened; an open end is never late. */
  readonly lateBy?: Micros;
  /** It happened, or may have, at some moment from one to the other; what has an open end goes on. */
  readonly during?: MomentSpan;
  /** Logged from one moment to the other, both included. */
  readonly recorded?: MomentSpan;
  /** Only the entries with these ordinals. */
  readonly ordinals?: readonly number[];
}

/** What a timeline is narrowed to; absent = everything. Every filter that can be asked for has its condition below. */
export type TimelineFilter = Omit<FiltersAsked, keyof Translated | 'status' | 'numbers'> &
  Translated;

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
  /** It looks at texts or references, and comes after those that do not. */
  readonly looksUp?: true;
}

/** The place of each version of a page in the order, with further columns of it. */
export function selectPage(db: Database, query: TimelineQuery, columns: string): readonly SqlRow[] {
  const begun = query.order === 'happened' ? BEGUN_IN_ORDER : BEGUN;
  const { sql, values } = allOf([...conditions(db, query, begun), ...paging(query)]);
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
export function inScope(db: Database, scope: TimelineScope): Condition {
  return allOf(conditions(db, scope, BEGUN));
}

/**
 * A filter that finds the same entries without looking at texts and references again: for who reads a page and counts it, too.
 */
export function lookedUp(db: Database, scope: TimelineScope): TimelineFilter {
  const asked = Object.entries(scope.filter) as [keyof TimelineFilter, unknown][];
  const ofRows = asked.filter(
    ([name]) => narrowedBy(name, scope.filter, db, scope)?.looksUp !== true,
  );
  if (ofRows.length === asked.length) return scope.filter;
  const { sql, values } = inScope(db, scope);
  // In the order in which texts lie, for they are looked through.
  const found = db
    .prepare(`SELECT v.ordinal FROM entry_version v WHERE ${sql} ORDER BY v.ordinal`)
    .all(...values);
  const rest = Object.fromEntries(ofRows) as TimelineFilter;
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

function conditions(db: Database, scope: TimelineScope, begun: string): readonly Condition[] {
  const { situation, knownRevision, validAt } = scope;
  const asked = CONDITION_NAMES.flatMap((name) => narrowedBy(name, scope.filter, db, scope) ?? []);
  return [
    {
      sql: 'v.situation = ? AND v.known_from <= ? AND v.known_to > ?',
      values: [situation, knownRevision, knownRevision],
    },
    { sql: begun, values: [Math.max(validAt, EVER)] },
    ...asked.filter(({ looksUp }) => looksUp !== true),
    ...asked.filter(({ looksUp }) => looksUp === true),
  ];
}

const WORDS = `EXISTS (SELECT 1 FROM entry_text t WHERE t.situation = v.situation
  AND t.ordinal = v.ordinal AND t.known_from = v.known_from AND instr(t.words, ?) > 0)`;

/** Looked up once for all rows, however many names have the words. */
const REFERS_TO_NAMED = `(v.ordinal, v.known_from) IN (
  SELECT r.ordinal, r.known_from FROM json_each(?) n CROSS JOIN entry_reference r
  ON r.situation = ? AND r.role = n.value ->> 0 AND r.id = n.value ->> 1)`;

/** In which situation, and as of which revision, names are looked for. */
type Within = Pick<TimelineScope, 'situation' | 'knownRevision'>;

type Given = {
  readonly [Name in keyof TimelineFilter]-?: Exclude<TimelineFilter[Name], undefined>;
};

/** What each filter asks of a row. */
const CONDITIONS: {
  readonly [Name in keyof Given]: (value: Given[Name], db: Database, within: Within) => Condition;
} = {
  kind: (code) => equals(code.includes('.') ? 'kind' : 'family', code),
  origin: (id) => equals('origin', id),
  mode: (mode) => equals('mode', mode),
  verification: (state) => equals('verification', state),
  tlp: (marking) => equals('tlp', marking),
  retracted: (is) => equals('retracted', Number(is)),
  lateBy: (by) => ({ sql: 'v.recorded_at - v.happened_to >= ?', values: [by] }),
  during: ({ from, to }) => ({
    sql: 'v.happened_from <= ? AND v.happened_to >= ?',
    values: [to, from],
  }),
  recorded: ({ from, to }) => ({ sql: 'v.recorded_at BETWEEN ? AND ?', values: [from, to] }),
  ordinals: (list) => ({
    sql: 'v.ordinal IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(list)],
  }),
  actor: (id) => (id === null ? equals('actor', '') : refersTo('actor', id)),
  place: (id) => (id === null ? equals('place', '') : refersTo('place', id)),
  subject: (id) => refersTo('subject', id),
  q: (words, db, within) => saying(asSearched(words), db, within),
};
const CONDITION_NAMES = Object.keys(CONDITIONS) as readonly (keyof TimelineFilter)[];

function narrowedBy<Name extends keyof Given>(
  name: Name,
  filter: Pick<TimelineFilter, Name>,
  db: Database,
  within: Within,
): Condition | undefined {
  const value = filter[name];
  return value === undefined ? undefined : CONDITIONS[name](value as Given[Name], db, within);
}

/** Words that stand in its texts, or in the name of something that it refers to. */
function saying(words: string, db: Database, within: Within): Condition {
  const named = namedItems(db, within, words);
  if (named.length === 0) return { sql: WORDS, values: [words], looksUp: true };
  const values = [words, JSON.stringify(named), within.situation];
  return { sql: `(${WORDS} OR ${REFERS_TO_NAMED})`, values, looksUp: true };
}

function equals(column: keyof EntryColumns, value: SqlValue): Condition {
  return { sql: `v.${column} = ?`, values: [value] };
}

function refersTo(role: ReferenceRole, id: string): Condition {
  const sql = `EXISTS (SELECT 1 FROM entry_reference r WHERE r.situation = v.situation
    AND r.role = ? AND r.id = ? AND r.ordinal = v.ordinal AND r.known_from = v.known_from)`;
  return { sql, values: [role, id], looksUp: true };
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
