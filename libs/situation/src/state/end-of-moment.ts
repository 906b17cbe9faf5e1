import { type Moment } from '../entry/entry.js';
import { isPlainDate, type Micros, parseInstant, type TimePrecision } from '../time.js';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How much time a moment stands for; `instant` is exact, and one that is not here stands for no certain time. */
const UNITS: Readonly<Partial<Record<TimePrecision, Unit>>> = {
  minute: 'minute',
  hour: 'hour',
  part_of_day: 'day',
  day: 'day',
  interval: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/**
 * The end of what a moment stands for, in an IANA zone: of a plain date, the first moment of the next day. Undefined: it stands
 * for no certain time.
 */
export function endOfMoment(moment: Moment | undefined, zone: string): Micros | undefined {
  if (moment === undefined) return undefined;
  const { at, precision = 'instant' } = moment;
  const unit = UNITS[precision];
  if (isPlainDate(at)) return firstAfter(Temporal.PlainDate.from(at), unit ?? 'day', zone);
  const instant = parseInstant(at);
  if (instant === undefined || precision === 'instant') return instant;
  return unit === undefined ? undefined : endOfUnit(instant, unit, zone);
}

function endOfUnit(instant: Micros, unit: Unit, zone: string): Micros {
  const at = new Temporal.Instant(BigInt(instant) * 1000n).toZonedDateTimeISO(zone);
  if (unit === 'minute' || unit === 'hour') {
    return microsOf(
      at.round({ smallestUnit: unit, roundingMode: 'floor' }).add({ [`${unit}s`]: 1 }),
    );
  }
  return firstAfter(at.toPlainDate(), unit, zone);
}

/** The first moment after a day, or after the week, month or year in which it lies. */
function firstAfter(date: Temporal.PlainDate, unit: Unit, zone: string): Micros {
  const ends: Readonly<Partial<Record<Unit, () => Temporal.PlainDate>>> = {
    week: () => date.add({ days: 8 - date.dayOfWeek }),
    month: () => date.with({ day: 1 }).add({ months: 1 }),
    year: () => date.with({ month: 1, day: 1 }).add({ years: 1 }),
  };
  const next = ends[unit]?.() ?? date.add({ days: 1 });
  return microsOf(next.toZonedDateTime(zone));
}

function microsOf(moment: Temporal.ZonedDateTime): Micros {
  return Number(moment.epochNanoseconds / 1000n);
}
