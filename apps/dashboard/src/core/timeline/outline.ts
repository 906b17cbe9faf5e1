import { type MomentsAnswer } from '../contract.js';

/** Entries in columns: the n-th item of each list belongs to the same entry. Moments are whole milliseconds since 1970; null: open. */
interface Columns {
  readonly ordinal: readonly number[];
  readonly happenedFrom: readonly (number | null)[];
  readonly happenedTo: readonly (number | null)[];
  readonly recordedAt: readonly number[];
  /** Index into `kinds`. */
  readonly kind: readonly number[];
  /** Index into `origins`. */
  readonly origin: readonly number[];
  /** Index into `places`; -1: the entry refers to none. */
  readonly place: readonly number[];
  /** Sum of bits of OUTLINE_FLAGS. */
  readonly flags: readonly number[];
}

/** What the bits of `flags` say; the contract says what each means. */
export const OUTLINE_FLAGS = {
  retracted: 1,
  possible: 2,
  corrected: 4,
  disputed: 8,
  verified: 16,
  ahead: 32,
  unplaced: 64,
} as const;

/** Entries that match, counted by what they are; each part adds up to `total`. */
export type Counts = Readonly<
  Record<'family' | 'origin' | 'place' | 'mode' | 'verification', Readonly<Record<string, number>>>
>;

/** A page of the timeline in columns. The first one counts what matches on all pages. */
export interface OutlinePage extends MomentsAnswer {
  readonly order: Order;
  readonly direction: Direction;
  readonly total?: number;
  readonly all?: number;
  readonly counts?: Counts;
  readonly kinds: readonly string[];
  readonly origins: readonly string[];
  readonly places: readonly string[];
  readonly columns: Columns;
  readonly next: string | null;
}

export type Order = 'happened' | 'recorded';
export type Direction = 'ascending' | 'descending';

/** What is asked of the timeline: moments, order, direction, filters. */
export type EntriesAsked = Readonly<Record<string, string | undefined>>;
