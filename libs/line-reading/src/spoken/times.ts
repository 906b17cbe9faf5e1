import { foldedLetters } from '../text/fold.js';
import { lengthOf, readAhead } from '../time-phrase/ahead.js';
import { readTime, type Reading } from '../time-phrase/time-phrase.js';
import { AHEAD_WORDS, TO_BEGIN } from './language/language.js';
import { type ReadBy, type OpenSpan } from './parts.js';
import { type LineWord } from './words/words.js';

/** A time among the words of a line, from one to before another. */
export type FoundTime = { readonly from: number; readonly to: number } & (
  | { readonly is: 'time'; readonly choices: readonly Reading[] }
  | { readonly is: 'window' | 'ahead'; readonly choices: readonly OpenSpan[] }
  /** By when: a deadline where something is demanded. */
  | {
      readonly is: 'limit';
      readonly at: number;
      readonly isLength: boolean;
      readonly how?: 'lasting' | 'within' | 'given';
    }
);

type Meant = FoundTime extends infer One
  ? One extends unknown
    ? Omit<One, 'from' | 'to'>
    : never
  : never;

const MOST_WORDS = 8;
/** What has to be done by a day is due within about a week; else a date that is past was meant. */
const FARTHEST_MS = 8 * 86_400_000;
const HALF_A_DAY_MS = 43_200_000;
const UNTIL = /^(?:until|till|til|through|thru|up to|حتي|لغايه|الي غايه|الي حين) (.+)$/;
const BY =
  /^(?:by|before|no later than|not later than|by no later than|ahead of|latest by|ends at|expires at|قبل|قبيل|بحلول|قبل حلول|(?:(?:في|ب) ?)?(?:موعد|حد) (?:اقصاه|لا يتجاوز)) (.+)$/;
const STARTING =
  /^(?:from|as of|starting|effective|beginning|with effect from|اعتبارا من|ابتداء من|ابتداءا من|بدءا من|من) (.+)$/;
const OVER = /^(?:in|within|over|خلال|في غضون|في) (?!.*(?:past|last|الماضي|الاخير))/;
const LASTING = /^(?:for|lasting|لمده|ولمده|طوال|علي مدي) /;
const WITHIN =
  /^(?:within|in the (?:next|coming)|over the (?:next|coming)|during the (?:next|coming)|خلال .*(?:المقبله|القادمه|المقبلين|القادمين)$|في غضون)/;
const FROM_TO = /^(?:from|between|من|بين) (.+?) (?:until|till|til|to|-|–|and|الي|حتي) (.+)$/;
/** Words that are a time only beside others. */
const ALONE =
  /^(?:now|right now|early|late|night|morning|evening|noon|dawn|the (?:night|morning|evening|day)|last|on|at|sat|sun|unknown|الان|حاليا|ليل|الليل|صباح|مساء|ظهر|فجر|العصر|الظهر|في|مجهول|\d{1,2}[hm]|\d{4}|(?:about|around|abt|~|حوالي|نحو) ?\d{1,2})$/;
const ENDS = /^(?:on|of|in|the|and|to|this|at|local|hours|from|since|until|by|before|في|من)$/;
const WEEKDAY =
  /^(?:(?:on )?(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*|(?:يوم )?ال(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد))$/;
const CLOCK = /^(?:at )?(?:\d{4}|\d{1,2}:\d\d|\d{1,2}(?:am|pm))$/;

interface About {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly by: ReadBy;
  /** Whether a number counts something. */
  readonly counts: (at: number) => boolean;
}

/** The times of a line: at each word the longest that begins there. */
export function timesOfLine(about: About): readonly FoundTime[] {
  const { words } = about;
  const found: FoundTime[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const last = Math.min(words.length, from + MOST_WORDS);
    for (let to = last; to > from; to -= 1) {
      const meant = meantBy({ from, to }, about);
      if (meant === undefined) continue;
      found.push({ ...meant, from, to });
      from = to - 1;
      break;
    }
  }
  return found;
}

function meantBy(
  { from, to }: { readonly from: number; readonly to: number },
  { line, words, by, counts }: About,
): Meant | undefined {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || isNoEnd(words, to)) return undefined;
  const start = line[first.start - 1] === '~' ? first.start - 1 : first.start;
  const raw = line.slice(start, last.end);
  if (/[,;،؛!(]\s|\s[-–—]\s|[.:] /.test(raw)) return undefined;
  if (/^\d/.test(last.key) && counts(to - 1)) return undefined;
  if (/^\d/.test(first.key) && counts(from)) return undefined;
  const phrase = foldedLetters(raw).trim();
  if (ALONE.test(phrase) && !isClockAlone(phrase, line, first, last)) return undefined;
  const before = words.slice(Math.max(0, from - 6), from);
  const says = before.some(({ key }, i) => AHEAD_WORDS.has(key) || isToBegin(before, i));
  return ofLimit(phrase, by, says) ?? ofPast(phrase, by, says);
}

/** Words that belong to what comes after them; `hours` after a number are a length. */
function isNoEnd(words: readonly LineWord[], to: number): boolean {
  const [before, last] = [words[to - 2]?.key ?? '', words[to - 1]?.key ?? ''];
  return (
    ENDS.test(last) && !(last === 'hours' && /^(?:\d+|[a-z]+)$/.test(before) && before !== 'early')
  );
}

/** Four digits alone are a time of day where they look like one and count nothing. */
function isClockAlone(phrase: string, line: string, first: LineWord, last: LineWord): boolean {
  if (!/^\d{4}$/.test(phrase)) return false;
  const before = line.slice(0, first.start);
  const isYear = /^(?:19|20)\d\d$/.test(phrase) && !/(?:at|since|by|,|،|\w{4,})\s$/i.test(before);
  return !isYear && !/[#-]$/.test(before) && !/^[%\d]/.test(line.slice(last.end));
}

function ofLimit(phrase: string, by: ReadBy, isToCome: boolean): Meant | undefined {
  const span = FROM_TO.exec(phrase);
  if (span !== null) return fromTo(span[1] ?? '', span[2] ?? '', by);
  const until = UNTIL.exec(phrase)?.[1];
  if (until !== undefined) return upTo(until, by);
  const length = lengthOf(phrase);
  if (length !== undefined) return ofLength(phrase, length, by);
  return within(phrase, by, isToCome) ?? starting(phrase, by) ?? upToLimit(phrase, by);
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
  if (start === undefined || begins === undefined) return undefined;
  const isLaterToday = (begins.from ?? 0) > by.now && (begins.from ?? 0) < by.now + HALF_A_DAY_MS;
  if (!isLaterToday && !readTime(start, by).isAhead) return undefined;
  return { is: 'window', choices: [{ from: middle(begins), to: null }] };
}

function upToLimit(phrase: string, by: ReadBy): Meant | undefined {
  const end = BY.exec(phrase)?.[1];
  const ahead = end === undefined ? undefined : readAhead(end, by);
  if (ahead === undefined || (ahead.from ?? 0) - by.now > FARTHEST_MS) return undefined;
  return { is: 'limit', at: middle(ahead), isLength: false };
}

/** A length of time from now on: over which something holds, within which it is to come, or, merely said, one that is given. */
function ofLength(phrase: string, length: number, { now }: ReadBy): Meant | undefined {
  const to = now + length;
  if (/^(?:over|during|in) /.test(phrase) && !WITHIN.test(phrase)) return undefined;
  const how = LASTING.test(phrase) ? 'lasting' : WITHIN.test(phrase) ? 'within' : 'given';
  return { is: 'limit', at: to, isLength: true, how };
}

function fromTo(first: string, second: string, by: ReadBy): Meant | undefined {
  const [start, end] = [readAhead(first, by), readAhead(second, by)];
  if (start === undefined || end === undefined || middle(end) <= middle(start)) return undefined;
  return { is: 'window', choices: [{ from: middle(start), to: middle(end) }] };
}

/** Until a day: it may reach to where that begins, or to its end. */
function upTo(phrase: string, by: ReadBy): Meant | undefined {
  const end = readAhead(phrase, by);
  if (end === undefined) return undefined;
  const ends = end.precision === 'day' ? [end.from, end.to] : [middle(end)];
  return { is: 'window', choices: ends.map((to) => ({ from: null, to })) };
}

/** Of a time without minutes its own moment; of a day or a part of one where it begins. */
function middle({ from, to, precision }: Reading): number {
  return precision === 'hour' ? ((from ?? 0) + (to ?? 0)) / 2 : (from ?? 0);
}

function ofPast(phrase: string, by: ReadBy, says: boolean): Meant | undefined {
  const { readings, isAhead } = readTime(phrase, by);
  const ahead = readAhead(phrase, by);
  if (isAhead && ahead !== undefined) return { is: 'ahead', choices: [spanOf(ahead)] };
  if (readings.length === 0) return undefined;
  const isOpen = WEEKDAY.test(phrase) || CLOCK.test(phrase);
  const isToCome = ahead !== undefined && (ahead.from ?? 0) > by.now;
  if (isOpen && isToCome && says) {
    const { from, to } = spanOf(ahead);
    return { is: 'ahead', choices: [CLOCK.test(phrase) ? { from, to: null } : { from, to }] };
  }
  // Before a day comes round again, or an hour of today, nobody can tell which one is meant.
  if (isToCome && WEEKDAY.test(phrase) && (ahead.from ?? 0) - by.now < 86_400_000 * 2) {
    return { is: 'ahead', choices: [spanOf(ahead)] };
  }
  return { is: 'time', choices: readings };
}

/** `to resume`, `to open`: what is meant to begin, and not `to Idlib`. */
function isToBegin(words: readonly LineWord[], at: number): boolean {
  return words[at]?.key === 'to' && TO_BEGIN.has(words[at + 1]?.key ?? '');
}

const spanOf = (reading: Reading): OpenSpan => ({
  from: reading.precision === 'hour' ? middle(reading) : reading.from,
  to: reading.precision === 'hour' ? middle(reading) : reading.to,
});
