import { CITING, SAYING, TELLS_ONLY, UNNAMED_SOURCE } from '../language/language.js';
import { type Act } from '@sitlog/situation';
import { type NameIndex } from '../names.js';
import { isEmptyWord, wordsIn } from '../words/words.js';

/** A stretch of a line in which somebody is named who says so. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the words that only attribute begin and end. */
  readonly cut: readonly [number, number];
  /** Somebody has to be meant, whether or not he is registered. */
  readonly isNamed: boolean;
  readonly act: Act;
  /** It says whom somebody else relies on. */
  readonly isCited?: boolean;
}

/** A verb of saying after the one who says so. */
export const SAID_AT_END = /\s(?:says?|said|reports?|reported|warns|adds|claims)\s*$/iu;

const MOST_WORDS = 8;
const CLOCK_AT_END = /\s[\d٠-٩]{1,2}:?[\d٠-٩]{2}$/u;
/** What stands before a colon and is nobody. */
const LABEL =
  /^(?:(?:un)?confirmed|update\s?\d*|breaking|urgent|flash|note|nb|fyi|correction|corr|rumou?r|reminder|summary|latest|just in|عاجل|تحديث|تصحيح|ملاحظه|ملاحظة|غير مؤكد|خبر عاجل|متابعه|متابعة|هام)$/iu;
/** Whoever demands or accuses acts, and nobody says so yet. */
const DEMANDS =
  /^(?:calls|demand|urge|threat|appeal|accus|blam|تدعو|يدعو|تطالب|يطالب|تناشد|يناشد|تتهم|يتهم|تهدد|يهدد)/i;
const DENIALS = /^(?:den|refut|dismiss|ينفي|تنفي|نف)/i;
/** Words after which a name at the end of a line is part of what is told. */
const BOUND =
  /^(?:to|by|from|with|in|at|of|for|on|near|and|the|against|between|into|via|via|الي|في|من|علي|مع|ضد|بين|عند|قرب|و|او)$/;

/** Whoever stands before a colon. */
export function leading(line: string): Stretch | undefined {
  const at = /^[^:\n]{2,80}?(?=:(?![\d٠-٩]))/u.exec(line)?.[0];
  if (at === undefined || LABEL.test(at.trim())) return undefined;
  if (wordsIn(at).length > MOST_WORDS + 4) return undefined;
  return { start: 0, end: at.length, cut: [0, at.length + 1], isNamed: true, act: 'reported' };
}

/** Whoever stands at the end, after a dash, in brackets or after a comma. */
export function trailing(line: string): Stretch | undefined {
  const match =
    /\s[-–—]\s*([^-–—\n]{2,80})$/u.exec(line) ??
    /\s?\(([^()\n]{2,60})\)\s*$/u.exec(line) ??
    /[,،]\s*([^,،\n]{2,60})$/u.exec(line);
  const text = match?.[1]?.replace(CLOCK_AT_END, '');
  if (match === null || text === undefined || wordsIn(text).length > MOST_WORDS) return undefined;
  const start = match.index + match[0].lastIndexOf(text);
  const isNamed =
    CITING.test(text) ||
    SAID_AT_END.test(text) ||
    /\s(?:tells|told)\s/i.test(text) ||
    (!/^[,،]/.test(match[0]) && isNameLike(text));
  return {
    start,
    end: start + text.trimEnd().length,
    cut: [match.index, start + text.length + (/\)\s*$/.test(match[0]) ? 1 : 0)],
    isNamed,
    act: 'reported',
  };
}

/** Whether words may name somebody whom nobody registered: in capital letters, by an office, or few of them in Arabic. */
function isNameLike(text: string): boolean {
  const words = wordsIn(text);
  if (/[\u0600-\u06ff]/.test(text)) return words.length <= 5;
  return (
    /\p{Lu}/u.test(text) || UNNAMED_SOURCE.test(text) || OFFICE.test(text) || words.length === 1
  );
}

/** Words of offices and agencies, which are no names of places even where they have one. */
export const OFFICE =
  /(?:^|[\s])(?:و?(?:محافظ[هة]|وزار[هة]|هيئ[هة]|دائر[هة]|بلدي[هة]|مديري[هة]|شرك[هة]|قياد[هة]|مكتب|مجلس|جهاز|إدار[هة]|ادار[هة]|ناطق|الناطق|متحدث|المتحدث|محافظ))(?=\s|$)|\b(?:ministry|min|gov\w*|office|agency|news|radio|tv|police|hospital|service|centre|center|council|mayor|network|union|army|un|moh|mod|media|source|desk|team|staff)\b/iu;

/** A name that is registered at the end of a line, with nothing before it that binds it to what is told. */
export function last(line: string, sources: NameIndex): Stretch | undefined {
  const words = wordsIn(line);
  for (const count of [4, 3, 2, 1]) {
    const first = words[words.length - count];
    const before = words[words.length - count - 1]?.key ?? '';
    if (first === undefined || words.length - count < 3 || isBound(before)) continue;
    const { ids, how } = sources.resolve(words.slice(-count));
    const isCapital = /^(?:\p{Lu}|[\u0600-\u06ff])/u.test(line.slice(first.start));
    if (ids.length !== 1 || how !== 'whole' || !isCapital) continue;
    const end = words.at(-1)?.end ?? line.length;
    return {
      start: first.start,
      end,
      cut: [first.start, end],
      isNamed: true,
      act: 'reported',
    };
  }
  return undefined;
}

const isBound = (key: string): boolean => BOUND.test(key) || isEmptyWord(key);

/** Those to whom words like `according to` lead, wherever they stand. */
export function according(line: string, form: RegExp, sources: NameIndex): readonly Stretch[] {
  return [...line.matchAll(form)].flatMap((match) => {
    const start = match.index + match[0].length;
    const [text = ''] = /^[^,،;.:\n]{2,}/u.exec(line.slice(start)) ?? [];
    const known = knownPrefix(text, sources);
    if (text === '' || (known === undefined && wordsIn(text).length > MOST_WORDS)) return [];
    const end = start + (known ?? text.trimEnd().length);
    const isSaid =
      /^\W*(?:say|says|said|reports|reported|قال|يقول|تقول|افاد|أفاد|اعلن|أعلن|ذكر|صرح|اكد|أكد)/iu;
    const isNamed = !isSaid.test(match[0]) || UNNAMED_SOURCE.test(text);
    const isActing = /^\W*(?:اعلن|أعلن|اكد|أكد)/u.test(match[0]);
    const after = /^\s+(?:ان|أن|إن|بان|بأن|that)(?=\s)/iu.exec(line.slice(end))?.[0].length ?? 0;
    const cut = isActing ? ([start, end] as const) : ([match.index, end + after] as const);
    return [{ start, end, cut, isNamed, act: 'said' as const, isCited: true } as const];
  });
}

/** Where the longest name of a source ends that a text begins with; undefined: with none. */
function knownPrefix(text: string, sources: NameIndex): number | undefined {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const { ids, how } = sources.resolve(words.slice(0, count));
    const isClear = how === 'whole' || (how === 'part' && count > 1);
    if (ids.length > 0 && isClear) return words[count - 1]?.end;
  }
  return undefined;
}

/** Somebody tells a publisher who is registered: `Mayor tells Reuters bridge is gone`. */
export function telling(line: string, sources: NameIndex): Stretch | undefined {
  const match = /^([^:]{2,50}?)\s(?:tells|told|لـ ?)\s?/iu.exec(line);
  if (match === null) return undefined;
  const end = knownPrefix(line.slice(match[0].length), sources);
  if (end === undefined) return undefined;
  const to = match[0].length + end;
  return { start: 0, end: to, cut: [0, to], isNamed: true, act: 'said' };
}

/** Whoever says so at the beginning: `Mayor says bridge is gone`. */
export function saying(
  line: string,
  sources: NameIndex,
  isActor: (text: string) => boolean,
): Stretch | undefined {
  const match = SAYING.exec(line);
  const [all = '', text, verb = ''] = match ?? [];
  if (text === undefined || wordsIn(text).length > 6) return undefined;
  if (DEMANDS.test(verb) && isActor(text)) return undefined;
  const { ids, how } = sources.resolve(wordsIn(text));
  const isKnown = ids.length > 0 && (how !== 'near' || ids.length < 4);
  const cut = TELLS_ONLY.test(verb) ? ([0, all.length] as const) : ([0, 0] as const);
  return {
    start: 0,
    end: text.length,
    cut,
    isNamed: isKnown || UNNAMED_SOURCE.test(text),
    act: DENIALS.test(verb) ? 'denied' : 'said',
  };
}
