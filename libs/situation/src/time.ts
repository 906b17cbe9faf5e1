/** Microseconds since 1970-01-01T00:00:00Z: the only form in which moments are compared. */
export type Micros = number;

/** Interval bounds of a moment that is not known exactly; null earliest = since ever, null latest = never definite. */
export interface Bounds {
  readonly earliest: Micros | null;
  readonly latest: Micros | null;
}

/** How exactly a time is known; the bounds carry the interval, this the source's own grain. */
export const TIME_PRECISIONS = [
  'instant',
  'minute',
  'hour',
  'part_of_day',
  'day',
  'interval',
  'week',
  'month',
  'year',
  'unknown_start',
  'ongoing',
] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(?:Z|([+-])(\d\d):(\d\d))$/;
const PLAIN_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The first moment that a log can hold and a question can name: the year 1700, in whatever zone it is told. */
export const FIRST_MOMENT: Micros = Date.UTC(1699, 11, 31) * 1000;
/** The last one: the end of the year 2254, in whatever zone it is told. */
export const LAST_MOMENT: Micros = Date.UTC(2255, 0, 2) * 1000 - 1;

/** Whether a moment is one that a log can hold. */
export function isHoldable(moment: Micros): boolean {
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

/** The moment itself where a log can hold it, else the one that comes next to it. */
export function nearestHoldable(moment: Micros): Micros {
  return Math.min(Math.max(moment, FIRST_MOMENT), LAST_MOMENT);
}

/** Reads an RFC 3339 instant with its offset (at most microseconds); undefined for anything else, so also for a plain date. */
export function parseInstant(text: string): Micros | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', sign, offHour, offMinute] = match;
  if (!isDate(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = offsetMinutes(sign, offHour, offMinute);
  if (offset === undefined) return undefined;
  const seconds =
    utcDays(Number(year), Number(month), Number(day)) * 86_400 +
    Number(hour) * 3600 +
    (Number(minute) - offset) * 60 +
    Number(second);
  return seconds * 1_000_000 + Number(fraction.padEnd(6, '0'));
}

/** The moment of a text that was checked to be an instant; throws on anything else. */
export function instantOf(text: string): Micros {
  const moment = parseInstant(text);
  if (moment === undefined) throw new RangeError(`"${text}" is no instant`);
  return moment;
}

/** The moment of a bound; null where it is open. A text that is no instant bounds nothing. */
export function boundOf(text: string | null): Micros | null {
  return text === null ? null : (parseInstant(text) ?? null);
}

/** Writes a moment as RFC 3339 in UTC with six decimals, so that text order is time order. */
export function formatInstant(moment: Micros): string {
  const millis = Math.floor(moment / 1000);
  const rest = moment - millis * 1000;
  return `${new Date(millis).toISOString().slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

/** Whether the text is a calendar date without a time; such a date names no instant until a zone is given. */
export function isPlainDate(text: string): boolean {
  const match = PLAIN_DATE.exec(text);
  return match !== null && isDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function offsetMinutes(sign?: string, hours?: string, minutes?: string): number | undefined {
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}

/** Calendars repeat every 400 years of so many days. */
const DAYS_OF_400_YEARS = 146_097;

/** Date.UTC reads years below 100 as 19xx, so that it is asked for the same day between 2000 and 2400. */
function utcDays(year: number, month: number, day: number): number {
  const days = Date.UTC(2000 + (year % 400), month - 1, day) / 86_400_000;
  return days + (Math.floor(year / 400) - 5) * DAYS_OF_400_YEARS;
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every bound of every entry is read by it, so that it makes no Date. */
function isDate(year: number, month: number, day: number): boolean {
  const longest = LONGEST_MONTHS[month - 1];
  if (longest === undefined || day < 1) return false;
  return day <= (month === 2 && !isLeap(year) ? 28 : longest);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
