import {
  type MomentsResponse,
  type OutlineCountsResponse,
  type OutlineResponse,
} from '@sitlog/api-types';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type Direction, type Order } from './outline.js';

/** The timeline in columns, as far as it has arrived: the n-th item of each list belongs to the same entry. */
export interface Rows extends MomentsResponse {
  readonly order: Order;
  readonly direction: Direction;
  readonly total: number;
  readonly all: number;
  readonly counts: OutlineCountsResponse | undefined;
  readonly ordinal: readonly number[];
  readonly from: readonly (number | null)[];
  readonly to: readonly (number | null)[];
  readonly recordedAt: readonly number[];
  readonly kind: readonly string[];
  readonly origin: readonly string[];
  /** Empty: it refers to no place of the register. */
  readonly place: readonly string[];
  readonly flags: readonly number[];
  /** Where the next page begins; null: all are there. */
  readonly next: string | null;
  /** Tells one loading of the list from another: pages that come later belong to the same one. */
  readonly load: symbol;
}

/** One entry of the timeline. */
export interface Row {
  readonly index: number;
  readonly ordinal: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly recordedAt: number;
  readonly kind: string;
  readonly origin: string;
  readonly place: string;
  readonly flags: number;
}

/** The rows with one page more. */
export function withPage(rows: Rows | undefined, page: OutlineResponse): Rows {
  const { columns, kinds, origins, places, next, total, all, counts, ...answer } = page;
  const before = rows ?? {
    ...NO_ROWS,
    total: total ?? 0,
    all: all ?? 0,
    counts,
    load: Symbol('load'),
  };
  return {
    ...answer,
    total: before.total,
    all: before.all,
    counts: before.counts,
    ordinal: before.ordinal.concat(columns.ordinal),
    from: before.from.concat(columns.happenedFrom),
    to: before.to.concat(columns.happenedTo),
    recordedAt: before.recordedAt.concat(columns.recordedAt),
    kind: before.kind.concat(named(kinds, columns.kind)),
    origin: before.origin.concat(named(origins, columns.origin)),
    place: before.place.concat(named(places, columns.place)),
    flags: before.flags.concat(columns.flags),
    next,
    load: before.load,
  };
}

type Columns = Pick<
  Rows,
  'ordinal' | 'from' | 'to' | 'recordedAt' | 'kind' | 'origin' | 'place' | 'flags'
>;

const NO_ROWS: Columns = {
  ordinal: [],
  from: [],
  to: [],
  recordedAt: [],
  kind: [],
  origin: [],
  place: [],
  flags: [],
};

function named(names: readonly string[], indices: readonly number[]): readonly string[] {
  return indices.map((index) => names[index] ?? '');
}

/** One row of them; undefined: there is none. */
export function rowAt(rows: Rows, index: number): Row | undefined {
  const recordedAt = rows.recordedAt[index];
  if (recordedAt === undefined) return undefined;
  const at = <T>(column: readonly T[], otherwise: T): T => column[index] ?? otherwise;
  return {
    index,
    recordedAt,
    ordinal: at(rows.ordinal, 0),
    flags: at(rows.flags, 0),
    from: at(rows.from, null),
    to: at(rows.to, null),
    kind: at(rows.kind, ''),
    origin: at(rows.origin, ''),
    place: at(rows.place, ''),
  };
}

/** Whether a row is marked so. */
export function is(row: Pick<Row, 'flags'>, flag: keyof typeof OUTLINE_FLAGS): boolean {
  return (row.flags & OUTLINE_FLAGS[flag]) !== 0;
}

const HOUR = 3_600_000;

/** How long after the latest moment at which it can have happened it was recorded, in milliseconds; undefined: within the hour, or its end is open. */
export function lateness({ to, recordedAt }: Pick<Row, 'to' | 'recordedAt'>): number | undefined {
  if (to === null || recordedAt - to < HOUR) return undefined;
  return recordedAt - to;
}

/** The moment under whose day a row stands; null: it has no beginning. */
export function rowMoment(
  rows: Pick<Rows, 'order' | 'from' | 'recordedAt'>,
  index: number,
): number | null {
  return (rows.order === 'recorded' ? rows.recordedAt[index] : rows.from[index]) ?? null;
}
