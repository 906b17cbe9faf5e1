import { lengthOf, readAhead } from '../../time-phrase/ahead.js';
import { readTime, type Reading } from '../../time-phrase/time-phrase.js';
import { type OpenSpan, type ReadBy } from '../parts.js';

/** What the words of a time mean, wherever they stand. */
export type Meant =
  | { readonly is: 'time'; readonly choices: readonly Reading[] }
  | { readonly is: 'window' | 'ahead'; readonly choices: readonly OpenSpan[] }
  /** By when: a deadline where something is demanded. */
  | {
      readonly is: 'limit';
      readonly at: number;
      readonly isLength: boolean;
      readonly how?: 'lasting' | 'within' | 'given';
    };

/** What has to be done by a day is due within about a week; else a date that is past was meant. */
const FARTHEST_MS = 8 * 86_400_000;
const HALF_A_DAY_MS = 43_200_000;
const JUST_OVER_MS = 10_800_000;
const UNTIL = /^(?:until|till|til|through|thru|up to|حتي|لغايه|الي غايه|الي حين) (.+)$/;
const BY =
  /^(?:by|before|no later than|not later than|by no later than|ahead of|(?:at the )?latest(?: by)?|ends at|expires at|قبل|قبيل|بحلول|قبل حلول|(?:(?:في|ب) ?)?(?:موعد|حد) (?:اقصاه|لا يتجاوز)) (.+)$/;
const BEFORE = /^(?:before|قبل|قبيل) /;
const STARTING =
  /^(?:from|as of|starting|effective|beginning|with effect from|اعتبارا من|ابتداء من|ابتداءا من|بدءا من|من) (.+)$/;
const OVER = /^(?:in|within|over|خلال|في غضون|في) (?!.*(?:past|last|الماضي|الاخير))/;
const LASTING = /^(?:for|lasting|لمده|ولمده|طوال|علي مدي) /;
const WITHIN =
  /^(?:within|in the (?:next|coming)|over the (?:next|coming)|during the (?:next|coming)|خلال .*(?:المقبله|القادمه|المقبلين|القادمين)$|في غضون)/;
const FROM_TO = /^(?:from|between|من|بين) (.+?) (?:until|till|til|to|-|–|and|الي|حتي) (.+)$/;
const CLOCK = '(?:[01]\\d|2[0-3]):?[0-5]\\d|\\d{1,2}(?::\\d\\d)? ?[ap]m';
/** Two times of day with nothing before them: `1800-0600`, `6pm to 6am`. */
const RANGE = new RegExp(
  `^(?:(?:daily|nightly|tonight|today) )?(${CLOCK}) ?(?:-|–|to|until|till|الي|حتي) ?(${CLOCK})$`,
);

/** What is said to hold until, from or for so long, or to be due by then; `isToCome` where other words say that it lies ahead. */
export function limitOf(phrase: string, by: ReadBy, isToCome: boolean): Meant | undefined {
  const span = FROM_TO.exec(phrase) ?? RANGE.exec(phrase);
  if (span !== null) return fromTo(phrase, [span[1] ?? '', span[2] ?? ''], by, isToCome);
  const until = UNTIL.exec(phrase)?.[1];
  if (until !== undefined) return upTo(until, by);
  const length = lengthOf(phrase);
  if (length !== undefined) return ofLength(phrase, length, by);
  return within(phrase, by, isToCome) ?? starting(phrase, by) ?? upToLimit(phrase, by, isToCome);
}

/** `in two hours` of what is to come. */
function within(phrase: string, by: ReadBy, isToCome: boolean): Meant | undefined {
  const over = isToCome && OVER.test(phrase) ? readTime(phrase, by).readings[0] : undefined;
  if (over?.precision !== 'interval' || over.to !== by.now || over.from === null) return undefined;
  return { is: 'limit', at: 2 * by.now - over.from, isLength: true, how: 'within' };
}

/** `from 18:00` where that is still to come. */
function starting(phrase: string, by: ReadBy): Meant | undefined {
  const start = STARTING.exec(phrase)?.[1];
  const begins = start === undefined ? undefined : readAhead(start, by);
  // `down from 5` tells of no time.
  if (start === undefined || begins === undefined || /^[\d٠-٩]{1,2}$/.test(start)) return undefined;
  const isLaterToday = (begins.from ?? 0) > by.now && (begins.from ?? 0) < by.now + HALF_A_DAY_MS;
  if (!isLaterToday && !readTime(start, by).isAhead) return undefined;
  return { is: 'window', choices: [{ from: middle(begins), to: null }] };
}

function upToLimit(phrase: string, by: ReadBy, isToCome: boolean): Meant | undefined {
  const end = BY.exec(phrase)?.[1];
  const ahead = end === undefined ? undefined : readAhead(end, by);
  if (ahead === undefined || (ahead.from ?? 0) - by.now > FARTHEST_MS) return undefined;
  // `before nine` said at ten tells of this morning.
  const [past] = BEFORE.test(phrase) && !isToCome ? readTime(end ?? '', by).readings : [];
  const ago = by.now - (past?.from ?? -Infinity);
  const isPast = ago < ((ahead.from ?? 0) - by.now) / 2;
  return isPast ? undefined : { is: 'limit', at: middle(ahead), isLength: false };
}

/** A length of time from now on: over which something holds, within which it is to come, or, merely said, one that is given. */
function ofLength(phrase: string, length: number, { now }: ReadBy): Meant | undefined {
  const to = now + length;
  if (/^(?:over|during|in) /.test(phrase) && !WITHIN.test(phrase)) return undefined;
  const how = LASTING.test(phrase) ? 'lasting' : WITHIN.test(phrase) ? 'within' : 'given';
  return { is: 'limit', at: to, isLength: true, how };
}

/** From one time to another, if that is not just over. */
function fromTo(
  phrase: string,
  [first, second]: readonly [string, string],
  by: ReadBy,
  isToCome: boolean,
): Meant | undefined {
  const [start, end] = [readAhead(first, by), readAhead(second, by)];
  if (start === undefined || end === undefined) return undefined;
  const [from, to] = [middle(start), middle(end)];
  const [past] = isToCome ? [] : readTime(phrase, by).readings;
  const ago = by.now - (past?.to ?? -Infinity);
  // `between 08:00 and 09:00` said at ten tells of this morning.
  if (ago > 0 && ago < JUST_OVER_MS && from - by.now > HALF_A_DAY_MS) return undefined;
  return to <= from ? undefined : { is: 'window', choices: [{ from, to }] };
}

/** Until a day: it may reach to where that begins, or to its end. */
function upTo(phrase: string, by: ReadBy): Meant | undefined {
  const end = readAhead(phrase, by);
  if (end === undefined) return undefined;
  const ends = end.precision === 'day' ? [end.from, end.to] : [middle(end)];
  return { is: 'window', choices: ends.map((to) => ({ from: null, to })) };
}

/** Of a time without minutes its own moment; of a day or a part of one where it begins. */
export function middle({ from, to, precision }: Reading): number {
  return precision === 'hour' ? ((from ?? 0) + (to ?? 0)) / 2 : (from ?? 0);
}
