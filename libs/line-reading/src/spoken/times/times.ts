import { foldedLetters } from '../../text/fold.js';
import { readAhead } from '../../time-phrase/ahead.js';
import { inFullWords } from '../../time-phrase/arabic-time.js';
import { readTime, type Reading } from '../../time-phrase/time-phrase.js';
import { AHEAD_WORDS, TO_BEGIN } from '../language/language.js';
import { type OpenSpan, type ReadBy } from '../parts.js';
import { type LineWord } from '../words/words.js';
import { limitOf, type Meant, middle } from './limits.js';

/** A time among the words of a line, from one to before another. */
export type FoundTime = Meant & { readonly from: number; readonly to: number };

const MOST_WORDS = 8;
/** Words that are a time only beside others. */
const ALONE =
  /^(?:now|right now|early|late|night|morning|evening|noon|dawn|the (?:night|morning|evening|day)|last|on|at|sat|sun|unknown|الان|حاليا|ليل|الليل|صباح|مساء|ظهر|فجر|العصر|الظهر|في|مجهول|\d{1,2}[hm]|\d{4}|(?:about|around|abt|~|حوالي|نحو) ?\d{1,2})$/;
/** Of what is over. */
const PAST =
  /\b(?:past|last|yesterday|ago|since|earlier|back|over)\b|امس|البارح|مبارح|الماضي|الفائت|الاخير|منذ|^قبل/;
const NEXT = /\b(?:next|coming|upcoming)\b|(?:المقبل|القادم)ه?(?: |$)/;
const LATER = /^later (?=today|tonight|this)/;
const THIS = /^(?:later|this|tonight)\b|^(?:الليله|هذا المساء|هذه الليله)$/;
/** How long something lasts that is used up: not how long what is told holds. */
const LASTS = /^(?:for|لمده)$/;
const STOCKED =
  /^(?:fuel|diesel|food|water|supplies|stocks?|enough|oxygen|medicine|وقود|الوقود|مياه|يكفي|تكفي|طعام)$/;
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
  if (first === undefined || last === undefined || isNoTime(words, { from, to })) return undefined;
  const start = line[first.start - 1] === '~' ? first.start - 1 : first.start;
  const raw = line.slice(start, last.end);
  if (/[,;،؛!(]\s|\s[-–—]\s|[.:] /.test(raw)) return undefined;
  if (/^\d/.test(last.key) && counts(to - 1)) return undefined;
  if (/^\d/.test(first.key) && counts(from)) return undefined;
  const phrase = inFullWords(foldedLetters(raw).trim());
  if (ALONE.test(phrase) && !isClockAlone(phrase, line, first, last)) return undefined;
  const before = words.slice(Math.max(0, from - 6), from);
  const says = before.some(({ key }, i) => AHEAD_WORDS.has(key) || isToBegin(before, i));
  return limitOf(phrase, by, says) ?? ofPast(phrase, by, says);
}

/** Whether words belong to what comes after them, or tell how long a stock lasts; `hours` after a number are a length. */
function isNoTime(
  words: readonly LineWord[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const key = (at: number): string => words[at]?.key ?? '';
  if (LASTS.test(key(from)) && STOCKED.test(key(from - 1))) return true;
  const [before, last] = [key(to - 2), key(to - 1)];
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

function ofPast(phrase: string, by: ReadBy, says: boolean): Meant | undefined {
  const { readings, isAhead } = readTime(phrase, by);
  const ahead = readAhead(phrase.replace(LATER, ''), by);
  if (ahead !== undefined && (isAhead || isComing(phrase, ahead, by))) {
    return { is: 'ahead', choices: [spanOf(ahead)] };
  }
  if (readings.length === 0) return undefined;
  const isToCome = ahead !== undefined && (ahead.from ?? 0) > by.now;
  if (isToCome && says && !PAST.test(phrase)) {
    const { from, to } = spanOf(ahead);
    return { is: 'ahead', choices: [CLOCK.test(phrase) ? { from, to: null } : { from, to }] };
  }
  // Before a day comes round again, or an hour of today, nobody can tell which one is meant.
  if (isToCome && WEEKDAY.test(phrase) && (ahead.from ?? 0) - by.now < 86_400_000 * 2) {
    return { is: 'ahead', choices: [spanOf(ahead)] };
  }
  return { is: 'time', choices: readings };
}

/** Whether words say by themselves that a time lies ahead: `next monday`, `this evening` in the morning. */
function isComing(phrase: string, { from, to }: Reading, { now }: ReadBy): boolean {
  if (NEXT.test(phrase)) return true;
  return THIS.test(phrase) && (from ?? 0) > now && (to ?? 0) < now + 86_400_000;
}

/** `to resume`, `to open`: what is meant to begin, and not `to Idlib`. */
function isToBegin(words: readonly LineWord[], at: number): boolean {
  return words[at]?.key === 'to' && TO_BEGIN.has(words[at + 1]?.key ?? '');
}

const spanOf = (reading: Reading): OpenSpan => ({
  from: reading.precision === 'hour' ? middle(reading) : reading.from,
  to: reading.precision === 'hour' ? middle(reading) : reading.to,
});
