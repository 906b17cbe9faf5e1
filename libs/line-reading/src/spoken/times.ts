import { foldedLetters } from '../text/fold.js';
import { lengthOf, readAhead } from '../time-phrase/ahead.js';
import { readTime, type Reading } from '../time-phrase/time-phrase.js';
import { AHEAD_WORDS } from './language.js';
import { type ReadBy, type OpenSpan } from './parts.js';
import { type LineWord } from './words.js';

/** A time among the words of a line, from one to before another. */
export type FoundTime = { readonly from: number; readonly to: number } & (
  | { readonly is: 'time'; readonly choices: readonly Reading[] }
  | { readonly is: 'window' | 'ahead'; readonly choices: readonly OpenSpan[] }
  /** By when: a deadline where something is demanded. */
  | { readonly is: 'limit'; readonly at: number; readonly isLength: boolean }
);

type Meant = FoundTime extends infer One
  ? One extends unknown
    ? Omit<One, 'from' | 'to'>
    : never
  : never;

const MOST_WORDS = 8;
/** What has to be done by a day is due within about a week; else a date that is past was meant. */
const FARTHEST_MS = 8 * 86_400_000;
const UNTIL = /^(?:until|till|til|حتي|لغايه) (.+)$/;
const BY = /^(?:by|before|no later than|قبل) (.+)$/;
const FROM_TO = /^(?:from|between|من|بين) (.+?) (?:until|till|til|to|-|–|and|الي|حتي) (.+)$/;
/** Words that are a time only beside others. */
const ALONE =
  /^(?:now|right now|early|late|night|morning|evening|noon|dawn|last|on|at|sat|sun|unknown|الان|حاليا|ليل|الليل|صباح|مساء|ظهر|فجر|العصر|الظهر|في|مجهول|\d{1,2}[hm]|\d{4}|(?:about|around|abt|~|حوالي|نحو) ?\d{1,2})$/;
const ENDS = /^(?:on|of|in|the|this|at|local|hours|from|since|until|by|before|في|من)$/;
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
  if (first === undefined || last === undefined || ENDS.test(last.key)) return undefined;
  const start = line[first.start - 1] === '~' ? first.start - 1 : first.start;
  const raw = line.slice(start, last.end);
  if (/[,;،؛!(]\s|\s[-–—]\s|[.:] /.test(raw)) return undefined;
  if (/^\d/.test(last.key) && counts(to - 1)) return undefined;
  if (/^\d/.test(first.key) && counts(from)) return undefined;
  const phrase = foldedLetters(raw).trim();
  if (ALONE.test(phrase) && !isClockAlone(phrase, line, first, last)) return undefined;
  const before = words.slice(Math.max(0, from - 6), from);
  return ofLimit(phrase, by) ?? ofPast(phrase, by, before);
}

/** Four digits alone are a time of day where they look like one and count nothing. */
function isClockAlone(phrase: string, line: string, first: LineWord, last: LineWord): boolean {
  if (!/^\d{4}$/.test(phrase)) return false;
  const before = line.slice(0, first.start);
  const isYear = /^(?:19|20)\d\d$/.test(phrase) && !/(?:at|since|reopens|opens)\s$/i.test(before);
  return !isYear && !/[#-]$/.test(before) && !/^[%\d]/.test(line.slice(last.end));
}

function ofLimit(phrase: string, by: ReadBy): Meant | undefined {
  const span = FROM_TO.exec(phrase);
  if (span !== null) return fromTo(span[1] ?? '', span[2] ?? '', by);
  const until = UNTIL.exec(phrase)?.[1];
  if (until !== undefined) return upTo(until, by);
  const length = lengthOf(phrase);
  if (length !== undefined) return { is: 'limit', at: by.now + length, isLength: true };
  const end = BY.exec(phrase)?.[1];
  const ahead = end === undefined ? undefined : readAhead(end, by);
  const isFar = ahead !== undefined && (ahead.from ?? 0) - by.now > FARTHEST_MS;
  return ahead === undefined || isFar
    ? undefined
    : { is: 'limit', at: middle(ahead), isLength: false };
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

function ofPast(phrase: string, by: ReadBy, before: readonly LineWord[]): Meant | undefined {
  const { readings, isAhead } = readTime(phrase, by);
  const ahead = readAhead(phrase, by);
  const says = before.some(({ key }) => AHEAD_WORDS.has(key));
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

const spanOf = (reading: Reading): OpenSpan => ({
  from: reading.precision === 'hour' ? middle(reading) : reading.from,
  to: reading.precision === 'hour' ? middle(reading) : reading.to,
});
