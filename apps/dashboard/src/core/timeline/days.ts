import { dayOf } from '@sitlog/line-reading';
import { rowMoment, type Rows } from './rows.js';

/** Rows that stand one after the other under the same day. */
export interface DayOfRows {
  /** Names the day; `open`: those that have no beginning. */
  readonly key: string;
  /** A moment of the day; null: no beginning. */
  readonly at: number | null;
  readonly first: number;
  readonly end: number;
}

/** The rows from `first` to before `end`, by the days of a zone. */
export function daysOf(rows: Rows, first: number, end: number, zone: string): readonly DayOfRows[] {
  const days: { key: string; at: number | null; first: number; end: number }[] = [];
  for (let index = first; index < end; index += 1) {
    const at = rowMoment(rows, index);
    const key = at === null ? 'open' : keyOf(at, zone);
    const last = days.at(-1);
    if (last?.key === key) last.end = index + 1;
    else days.push({ key, at, first: index, end: index + 1 });
  }
  return days;
}

function keyOf(at: number, zone: string): string {
  const { year, month, day } = dayOf(at, zone);
  return `${year}-${month}-${day}`;
}
