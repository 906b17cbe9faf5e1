/** A date and time as a field of the browser holds it (`2016-12-14T10:30`), as read in a zone. */
export function toField(iso: string, zone: string): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
  return at
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString()
    .slice(0, 16);
}

/** The moment of such a field in a zone, as an instant with its offset; undefined when it is none. */
export function fromField(text: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(text)
      .toZonedDateTime(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return undefined;
  }
}

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a moment (milliseconds since 1970) in a zone, with its weekday (Monday 1 … Sunday 7). */
export function dayOf(at: number, zone: string): Day & { readonly weekday: number } {
  const { year, month, day, dayOfWeek } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { year, month, day, weekday: dayOfWeek };
}

/** The day so many days later, or earlier. */
export function plusDays({ year, month, day }: Day, days: number): Day {
  const moved = Temporal.PlainDate.from({ year, month, day }).add({ days });
  return { year: moved.year, month: moved.month, day: moved.day };
}

/** Whether the calendar has such a day. */
export function isDay({ year, month, day }: Day): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moments at which the clocks of a zone show so many minutes after midnight of a day (also beyond that day): two
 * where an hour is repeated; where it is skipped, the moment as far after the gap as the reading lies in it.
 */
export function momentsAt(day: Day, minute: number, zone: string): readonly number[] {
  const date = Temporal.PlainDate.from(plusDays(day, Math.floor(minute / 1_440)));
  const inDay = ((minute % 1_440) + 1_440) % 1_440;
  const wall = date.toPlainDateTime({ hour: Math.floor(inDay / 60), minute: inDay % 60 });
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  const isRepeated = first?.toPlainDateTime().equals(wall) === true;
  const found = isRepeated ? [first, second] : [second];
  return [...new Set(found.flatMap((one) => one?.epochMilliseconds ?? []))];
}

/** A moment as an instant with the offset of a zone, to the second. */
export function isoOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' });
}

/** A moment as an instant with the offset of a zone, to the millisecond where it is no whole second. */
export function preciseIsoOf(at: number, zone: string): string {
  const smallestUnit = at % 1_000 === 0 ? 'second' : 'millisecond';
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit });
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at a moment. */
export function offsetAt(at: number, zone: string): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return offsetNanoseconds / 1e6;
}
