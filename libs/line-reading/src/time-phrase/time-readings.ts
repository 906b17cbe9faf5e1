import { type Day, dayOf, momentsAt, plusDays } from '../time/wall-time.js';
import { clockWord, type ClockWord } from './clock-words.js';
import { DAY_PARTS } from './day-parts.js';
import { type DayWord, type Spoken, spokenTime } from './spoken-time.js';

/** A span in milliseconds since 1970, as an entry's `occurred` has it: null is open. */
export interface TimeReading {
  readonly from: number | null;
  readonly to: number | null;
  readonly precision:
    'minute' | 'hour' | 'part_of_day' | 'day' | 'interval' | 'unknown_start' | 'ongoing';
}

/** When and where a phrase of time is written. */
export interface TimeContext {
  readonly now: number;
  readonly zone: string;
}

const HALF_HOUR = 1_800_000;

/** The spans that words of time can mean, newest first. */
export function readingsOf(spoken: Spoken, context: TimeContext): readonly TimeReading[] {
  const zone = spoken.clock?.isUtc === true ? 'UTC' : context.zone;
  const inZone = { ...context, zone };
  const found =
    spoken.day === undefined
      ? withoutDay(spoken, inZone)
      : daysOf(spoken.day, spoken, inZone).flatMap((day) => onDay(day, spoken, zone));
  return newestFirst(found);
}

function newestFirst(readings: readonly TimeReading[]): readonly TimeReading[] {
  return readings.toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0));
}

/** Without a day, the last time that it was so: today where that has begun, else yesterday. */
function withoutDay(spoken: Spoken, { now, zone }: TimeContext): readonly TimeReading[] {
  const today = dayOf(now, zone);
  const clocks: readonly (ClockWord | undefined)[] =
    spoken.clock === undefined
      ? [undefined]
      : spoken.clock.minutes.map((minute) => ({
          ...(spoken.clock as ClockWord),
          minutes: [minute],
        }));
  return clocks.flatMap((clock) => {
    const one = clock === undefined ? spoken : { ...spoken, clock };
    const begun = [0, 1].map((back) =>
      onDay(plusDays(today, -back), one, zone).filter(({ from }) => (from ?? 0) <= now),
    );
    return begun.find((readings) => readings.length > 0) ?? [];
  });
}

function daysOf(word: DayWord, { isLast }: Spoken, { now, zone }: TimeContext): readonly Day[] {
  const today = dayOf(now, zone);
  if ('back' in word) return [plusDays(today, -word.back)];
  if ('weekday' in word) {
    const back = (today.weekday - word.weekday + 7) % 7;
    const backs = isLast !== true ? [back] : back === 0 ? [7] : [back, back + 7];
    return backs.map((days) => plusDays(today, -days));
  }
  return word.dates.map(({ year, month = 1, day = 1 }) => {
    if (year !== undefined) return { year, month, day };
    const isLater = month > today.month || (month === today.month && day > today.day);
    return { year: isLater ? today.year - 1 : today.year, month, day };
  });
}

/** The spans that words of time mean on one day. */
export function dayReadings(
  day: Day,
  spoken: Spoken,
  { zone }: TimeContext,
): readonly TimeReading[] {
  return onDay(day, spoken, spoken.clock?.isUtc === true ? 'UTC' : zone);
}

function onDay(day: Day, spoken: Spoken, zone: string): readonly TimeReading[] {
  const { clock, part, isEve } = spoken;
  if (clock !== undefined) {
    return clock.minutes.flatMap((minute) => clockOn(day, minute, clock, zone));
  }
  if (isEve === true) {
    return [plusDays(day, -1), day].map((one) => partOn(one, 'night', zone));
  }
  if (part === 'midnight') return momentsAt(day, 1_440, zone).map((at) => moment(at, 'minute'));
  if (part !== undefined) return [partOn(day, part, zone)];
  return [span(day, { from: 0, to: 1_440 }, zone, 'day')];
}

/** A time of day without minutes reaches half an hour to both sides. */
function clockOn(
  day: Day,
  minute: number,
  { precision, isUtc }: ClockWord,
  zone: string,
): readonly TimeReading[] {
  return momentsAt(day, minute, isUtc ? 'UTC' : zone).map((at) => moment(at, precision));
}

function moment(at: number, precision: 'minute' | 'hour'): TimeReading {
  const slack = precision === 'hour' ? HALF_HOUR : 0;
  return { from: at - slack, to: at + slack, precision };
}

function partOn(day: Day, part: string, zone: string): TimeReading {
  return span(day, DAY_PARTS[part] ?? { from: 0, to: 1_440 }, zone, 'part_of_day');
}

/** Where the clocks are put back within it, a span takes the repeated hour in. */
function span(
  day: Day,
  { from, to }: { readonly from: number; readonly to: number },
  zone: string,
  precision: 'part_of_day' | 'day' | 'interval',
): TimeReading {
  return {
    from: momentsAt(day, from, zone)[0] ?? null,
    to: momentsAt(day, to, zone).at(-1) ?? null,
    precision,
  };
}

/** Between two times of day, the first of which may stand with a day; a number alone means both halves of the day. */
export function between(
  first: string,
  second: string,
  context: TimeContext,
): readonly TimeReading[] {
  const at = first.lastIndexOf(' ');
  const start = clockWord(first.slice(at + 1));
  const end = clockWord(
    second
      .replace(/ (?:morning|dawn)$/, ' am')
      .replace(/ (?:noon|afternoon|evening|night)$/, ' pm')
      .replace(/ (am|pm)$/, '$1'),
  );
  const before = at < 0 ? {} : spokenTime(first.slice(0, at));
  if (start === undefined || end === undefined || before === undefined) return [];
  const zone = start.isUtc || end.isUtc ? 'UTC' : context.zone;
  const found = pairs(start, end).flatMap((part) => spanOf(part, before.day, { ...context, zone }));
  return newestFirst(found);
}

/** A mark on one side alone (`5 and 8pm`) holds for both. */
function pairs(start: ClockWord, end: ClockWord): readonly { from: number; to: number }[] {
  const starts =
    start.isBare && end.minutes.length === 1 && !end.isBare
      ? start.minutes.filter((minute) => minute <= (end.minutes[0] ?? 0)).slice(-1)
      : start.minutes;
  const from = starts.length === 0 ? start.minutes : starts;
  const ends = [...end.minutes, ...end.minutes.map((minute) => minute + 1_440)];
  return from.flatMap((minute) => {
    const to = ends.filter((one) => one > minute).sort((a, b) => a - b)[0];
    return to === undefined ? [] : [{ from: minute, to }];
  });
}

function spanOf(
  part: { readonly from: number; readonly to: number },
  day: DayWord | undefined,
  context: TimeContext,
): readonly TimeReading[] {
  const days =
    day === undefined
      ? [0, 1].map((back) => plusDays(dayOf(context.now, context.zone), -back))
      : daysOf(day, {}, context);
  const all = days.map((one) => span(one, part, context.zone, 'interval'));
  const begun = all.filter(({ from }) => (from ?? 0) <= context.now);
  return day === undefined ? begun.slice(0, 1) : all;
}
