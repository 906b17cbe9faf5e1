import {
  boundOf,
  type Bounds,
  type EntryState,
  type Figure,
  isPlainDate,
  type Micros,
  parseInstant,
  startBounds,
} from '@sitlog/situation';

/** Reads a plain date of an entry: its first moment, and the first moment after it. */
export type Days = (date: string) => { readonly from: Micros; readonly to: Micros };

/** A span of time with open ends. */
export interface Span {
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/**
 * From when a figure holds: its as-of, else the end of its period, else when it occurred. A day that is named may have begun
 * when it is told of, so its end is bounded by the moment at which it was first told, as in rule 2 of the board.
 */
export function whenOf(figure: Figure, entry: EntryState, days: Days): Bounds {
  const stated = statedTime(figure, days);
  if (stated === undefined) return startBounds(entry.content, entry.toldAt);
  const { from, to } = stated;
  return { earliest: from, latest: from > entry.toldAt ? to : Math.min(to, entry.toldAt) };
}

function statedTime({ asOf, period }: Figure, days: Days): ReturnType<Days> | undefined {
  const stated = asOf ?? period?.to ?? undefined;
  return stated === undefined ? undefined : dayOrMoment(stated, days);
}

/** The period of a flow as stated, whole days where it names dates; undefined where none is stated. */
export function periodOf(period: Figure['period'], days: Days): Span | undefined {
  if (period === undefined) return undefined;
  return {
    from: period.from === null ? null : (dayOrMoment(period.from, days)?.from ?? null),
    to: period.to === null ? null : (dayOrMoment(period.to, days)?.to ?? null),
  };
}

/** Order in the world's time: by latest, then by earliest bound. */
export function byWhen(a: Bounds, b: Bounds): number {
  return compare(latestOf(a), latestOf(b)) || compare(earliestOf(a), earliestOf(b));
}

/** The earliest bound as a number that sorts. */
export function earliestOf({ earliest }: Bounds): number {
  return earliest ?? Number.NEGATIVE_INFINITY;
}

/** The latest bound as a number that sorts. */
export function latestOf({ latest }: Bounds): number {
  return latest ?? Number.POSITIVE_INFINITY;
}

/** A span of instants in microseconds. */
export function instants(span: { readonly from: string | null; readonly to: string | null }): Span {
  return { from: boundOf(span.from), to: boundOf(span.to) };
}

/** The first moment of a text, and the last that it can mean; undefined: it names none. */
export function dayOrMoment(
  text: string,
  days: Days,
): { readonly from: Micros; readonly to: Micros } | undefined {
  if (isPlainDate(text)) return days(text);
  const at = parseInstant(text);
  return at === undefined ? undefined : { from: at, to: at };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
