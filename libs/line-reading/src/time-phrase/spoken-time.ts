import { type Day, isDay } from '../time/wall-time.js';
import { type ClockWord, clockWord } from './clock-words.js';
import { CLOCK_PARTS, DAY_PARTS, OTHER_PARTS } from './day-parts.js';

/** A day as it was written: so many days back, a weekday, or dates of the calendar (several where the order is open). */
export type DayWord =
  | { readonly back: number }
  | { readonly weekday: number }
  | { readonly dates: readonly Partial<Day>[] };

/** What the words of a time say: day, part of the day, time of day. */
export interface Spoken {
  readonly day?: DayWord;
  readonly part?: string;
  readonly clock?: ClockWord;
  readonly isLast?: true;
  readonly isAt?: true;
  /** The night that leads into the day or that of its evening: Arabic ليلة names both. */
  readonly isEve?: true;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Words that say nothing of a time by themselves. */
export const FILLING: ReadonlySet<string> = new Set([
  'on',
  'of',
  'in',
  'the',
  'hours',
  'hrs',
  'time',
  'lt',
  "o'clock",
  'this',
  'local',
]);
type Taken = Spoken | undefined;

/** Reads words in any order; undefined where one of them is no word of time, or two say the same thing. */
export function spokenTime(text: string): Spoken | undefined {
  const words = joined(text)
    .split(' ')
    .filter((word) => !FILLING.has(word));
  if (words.length === 0 || words.length > 6) return undefined;
  let spoken: Spoken = {};
  for (const word of words) {
    const added = taken(word);
    if (added === undefined || isTwice(added, spoken)) return undefined;
    spoken = { ...spoken, ...added };
  }
  const said = agreed(spoken);
  return said !== undefined && isEnough(said) ? said : undefined;
}

const isTwice = (added: Spoken, spoken: Spoken): boolean =>
  Object.keys(added).some((key) => key !== 'isAt' && key in spoken);

/** Phrases of several words that stand for one. */
function joined(text: string): string {
  return text
    .replace(/\b(?:the )?day before yesterday\b/g, 'ereyesterday')
    .replace(/\b(?:the )?day after tomorrow\b/g, 'overmorrow')
    .replace(/\b(?:earlier|later) (?=today|this)/g, '')
    .replace(/\b(?:next|coming) (?=mon|tue|wed|thu|fri|sat|sun)/g, '')
    .replace(/\bat (?=dawn|noon|midnight|night|sunrise|midday)/g, '')
    .replace(/\b([ap])\.m\.?(?= |$)/g, '$1m')
    .replace(/\b(\d{1,2})\.(\d\d)(?= ?(?:am|pm|this|today|yesterday|on|$))/g, '$1:$2')
    .replace(
      /\b([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\d{2}))?(?=$| )/g,
      (all: string, m: string, d: string, y?: string) =>
        MONTHS.includes(m) ? `${d}.${m}.${y ?? ''}` : all,
    )
    .replace(/\b(?:last night|overnight)\b/g, 'yesterday night')
    .replace(/\bfirst light\b/g, 'dawn')
    .replace(
      /\b([a-z]{3,6}) (?=am\b|pm\b|o.clock|this (?:morning|afternoon|evening)|in the)/g,
      (all: string, hour: string) => (HOURS.includes(hour) ? `${HOURS.indexOf(hour) + 1} ` : all),
    )
    .replace(/\b(\d{1,2})h(\d\d)\b/g, '$1:$2')
    .replace(/\b(quarter|half) past (\w+)\b/g, (all: string, part: string, hour: string) =>
      pastHour(all, hour, part === 'half' ? '30' : '15'),
    )
    .replace(/\bearly hours\b/g, 'early')
    .replace(/\b(?:tonight)\b/g, 'night')
    .replace(/\b(\d{1,2}(?::\d{2})?) (am|pm)\b/g, '$1$2')
    .replace(/\b(\d{2}:?\d{2}) (?:gmt|utc)\b/g, '$1gmt')
    .replace(
      /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*(?: ((?:19|20)\d{2}))?\b/g,
      (all: string, d: string, m: string, y?: string) =>
        MONTHS.includes(m) ? `${d}.${m}.${y ?? ''}` : all,
    )
    .trim();
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Half past an hour, of which it is not said whether it is of the morning. */
function pastHour(all: string, hour: string, minutes: string): string {
  const at = HOURS.includes(hour) ? HOURS.indexOf(hour) + 1 : Number(hour);
  return at >= 1 && at <= 12 ? `${at}:${minutes}?` : all;
}

/** A number alone is a time only after "at": `tue 6 killed` tells of six. A part and a time of day have to agree. */
function isEnough(spoken: Spoken): boolean {
  const { day, part, clock, isAt } = spoken;
  if (clock === undefined) return day !== undefined || part !== undefined;
  if (!clock.isBare || isAt === true) return true;
  // `6 this morning` is a time; `night 6 killed` tells of six.
  const said = Object.keys(spoken);
  return part !== undefined && said.indexOf('clock') < said.indexOf('part');
}

/** Of the hours that a number can mean, those of the part of the day that was said. */
function agreed(spoken: Spoken): Spoken | undefined {
  const { clock, part } = spoken;
  if (clock === undefined || part === undefined) return spoken;
  const { from, to } = CLOCK_PARTS[part] ?? DAY_PARTS[part] ?? { from: 0, to: 0 };
  const isIn = (minute: number): boolean => minute >= from && minute <= to;
  const said = clock.minutes.filter(isIn);
  // `9:15 in the evening` is of the clock of twelve hours.
  const later = clock.minutes.filter((one) => one < 780).map((one) => (one % 720) + 720);
  const minutes = said.length > 0 || clock.isUtc ? said : later.filter(isIn);
  return minutes.length === 0 ? undefined : { ...spoken, clock: { ...clock, minutes } };
}

function taken(word: string): Taken {
  return wordOfOrder(word) ?? wordOfDay(word) ?? wordOfPart(word) ?? wordOfClock(word);
}

function wordOfOrder(word: string): Taken {
  if (word === 'last') return { isLast: true };
  if (word === 'at') return { isAt: true };
  return word === 'eve' ? { isEve: true } : undefined;
}

const DAYS_BACK: readonly (readonly [RegExp, number])[] = [
  [/^today$/, 0],
  [/^y'?day$|^yesterday$/, 1],
  [/^ereyesterday$/, 2],
  [/^(?:tomorrow|tmrw)$/, -1],
  [/^overmorrow$/, -2],
];

function wordOfDay(word: string): Taken {
  const back = DAYS_BACK.find(([form]) => form.test(word))?.[1];
  if (back !== undefined) return { day: { back } };
  const weekday = /^[a-z]{3,9}$/.test(word) ? weekdayOf(word) : 0;
  if (weekday > 0) return { day: { weekday } };
  const dates = datesOf(word);
  return dates.length === 0 ? undefined : { day: { dates } };
}

function weekdayOf(word: string): number {
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const isNamed = names.some((name) => name.startsWith(word)) || word === 'tues';
  return isNamed ? WEEKDAYS.indexOf(word.slice(0, 3)) + 1 : 0;
}

function datesOf(word: string): readonly Partial<Day>[] {
  const iso = groups(/^(\d{4})-(\d{2})-(\d{2})$/, word);
  if (iso.length > 0) return dated([dateOf(iso[0], iso[1], iso[2])]);
  const named = groups(/^(\d{1,2})\.([a-z]{3})\.(\d{4})?$/, word);
  if (named.length > 0) {
    const month = MONTHS.indexOf(named[1] ?? '') + 1;
    return dated([dateOf(named[2], String(month), named[0])]);
  }
  const [a, b, year] = groups(/^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/, word);
  const orders = a === undefined ? [] : [dateOf(year, b, a), dateOf(year, a, b)];
  return dated(a === b ? orders.slice(1) : orders);
}

function groups(form: RegExp, word: string): readonly (string | undefined)[] {
  return form.exec(word)?.slice(1) ?? [];
}

function dateOf(year?: string, month?: string, day?: string): Partial<Day> {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month),
    day: Number(day),
  };
}

function dated(dates: readonly Partial<Day>[]): readonly Partial<Day>[] {
  return dates.filter(({ year = 2000, month = 0, day = 0 }) => isDay({ year, month, day }));
}

function wordOfPart(word: string): Taken {
  const part = OTHER_PARTS[word] ?? word;
  return Object.hasOwn(DAY_PARTS, part) || part === 'midnight' ? { part } : undefined;
}

function wordOfClock(word: string): Taken {
  const clock = clockWord(word);
  return clock === undefined ? undefined : { clock };
}
