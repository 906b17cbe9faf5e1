import { type EntryContent } from './entry.js';
import { isPlainDate } from '../time.js';

/** The days of all time zones. */
export interface Calendar {
  /** The first moment of a plain date in an IANA zone, as an RFC 3339 instant. */
  readonly startOfDay: (date: string, timeZone: string) => string;
  /** The first moment after it. */
  readonly endOfDay: (date: string, timeZone: string) => string;
}

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** The content with the plain dates of `occurred` and `effective` read as whole days in the zone that it names, else in the situation's. */
export function resolvePlainDates(
  content: EntryContent,
  situationZone: string,
  calendar: Calendar,
): EntryContent {
  const { time, effective } = content;
  const zone = time.occurred.timeZone ?? situationZone;
  const readInZone = [time.occurred, effective].some(namesDates);
  const inZone = (span: Span): Span => daysIn(span, zone, calendar);
  const occurred = { ...time.occurred, ...inZone(time.occurred) };
  return {
    ...content,
    time: { ...time, occurred: readInZone ? { ...occurred, timeZone: zone } : occurred },
    ...(effective === undefined ? {} : { effective: inZone(effective) }),
  };
}

function namesDates(span: Span | undefined): boolean {
  return [span?.from, span?.to].some((value) => typeof value === 'string' && isPlainDate(value));
}

function daysIn({ from, to }: Span, zone: string, { startOfDay, endOfDay }: Calendar): Span {
  return {
    from: from !== null && isPlainDate(from) ? startOfDay(from, zone) : from,
    to: to !== null && isPlainDate(to) ? endOfDay(to, zone) : to,
  };
}
