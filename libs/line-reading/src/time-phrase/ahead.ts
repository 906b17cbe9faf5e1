import { foldedLetters } from '../text/fold.js';
import { dayOf, plusDays } from '../time/wall-time.js';
import { inGrammarWords } from './arabic-time.js';
import { AS_A_MOMENT } from './day-parts.js';
import { digitsIn } from './length-words.js';
import { type Spoken, spokenTime } from './spoken-time.js';
import { dayReadings, type TimeContext, type TimeReading } from './time-readings.js';

const LENGTHS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A length of time in milliseconds, such as `24 hrs`; undefined for anything else. */
export function lengthOf(phrase: string): number | undefined {
  const text = digitsIn(inGrammarWords(phrase))
    .replace(/^(?:within|in|for|over|during|another|خلال|لمده|ولمده) /, '')
    .replace(/^(?:the )?(?:next|coming|another|following) /, '');
  const [, count = '', name = ''] =
    /^(\d{1,4}|an?|half an) ?(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)$/.exec(text) ??
    [];
  const unit = name.slice(0, 1);
  const one = LENGTHS[unit];
  return one === undefined
    ? undefined
    : one * (/^\d/.test(count) ? Number(count) : count.startsWith('half') ? 0.5 : 1);
}

/** The time to come that a phrase means to somebody who writes it: the next such day or hour; undefined where it is no time, or lies behind. */
export function readAhead(phrase: string, context: TimeContext): TimeReading | undefined {
  const text = foldedLetters(inGrammarWords(phrase))
    .replace(/^(?:at )?(?:(?:around|about) )?/, '')
    .replace(/^at /, '')
    .trim();
  const spoken = spokenTime(`at ${text}`);
  if (spoken === undefined) return undefined;
  const moment = AS_A_MOMENT[spoken.part ?? ''];
  const said =
    moment === undefined || spoken.clock !== undefined ? spoken : asClock(spoken, moment);
  return daysAhead(said, context)
    .flatMap((day) => dayReadings(day, said, context))
    .filter(({ to }) => (to ?? Infinity) > context.now)
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))[0];
}

function asClock({ part: _, ...rest }: Spoken, minute: number): Spoken {
  return {
    ...rest,
    clock: { minutes: [minute], precision: 'minute', isUtc: false, isBare: false },
  };
}

function daysAhead({ day }: Spoken, { now, zone }: TimeContext) {
  const today = dayOf(now, zone);
  if (day === undefined) return [0, 1].map((days) => plusDays(today, days));
  if ('back' in day) return [plusDays(today, -day.back)];
  if ('weekday' in day) return [plusDays(today, (day.weekday - today.weekday + 7) % 7)];
  return day.dates.map(({ year = today.year, month = today.month, day: date = 1 }) => ({
    year,
    month,
    day: date,
  }));
}
