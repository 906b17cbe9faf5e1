import { type Act } from '@sitlog/situation';
import { ACCORDING, CITING, SAYING, TELLS_ONLY, UNNAMED_SOURCE } from './language/language.js';
import { type NameIndex } from './names.js';
import { type PartOf } from './parts.js';
import { wordsIn } from './words/words.js';

/** A stretch of a line in which somebody is named who says so. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the words that only attribute begin and end. */
  readonly cut: readonly [number, number];
  /** Somebody has to be meant, whether or not he is registered. */
  readonly isNamed: boolean;
  readonly act: Act;
}

/** Who a line says it is from, in the order of the chain, and what of it only says so. */
interface FoundSources {
  readonly parts: readonly PartOf<'source'>[];
  readonly cuts: readonly (readonly [number, number])[];
}

const MOST_WORDS = 8;
const CLOCK_AT_END = /\s[\d٠-٩]{1,2}:?[\d٠-٩]{2}$/u;
const SAID_AT_END = /\s(?:says?|said|reports?|reported|warns|adds|claims)\s*$/iu;
const CITED = /(?:^|[\s,،(])(?:نقلا عن|نقلاً عن|citing|quoting)\s+/giu;
const TELLING = /^(.+?)\s(?:tells|told|to)\s(.+)$/iu;

/** The sources of a line. `isOther` says whether words are the name of something else: what stands before a colon may be the subject. */
export function sourcesIn(
  line: string,
  sources: NameIndex,
  isOther: (text: string) => boolean,
): FoundSources {
  const found = [
    leading(line),
    telling(line, sources),
    ...according(line, ACCORDING, sources),
    trailing(line),
    ...according(line, CITED, sources),
    saying(line, sources),
  ];
  const taken: { parts: readonly PartOf<'source'>[]; cut: readonly [number, number] }[] = [];
  for (const stretch of found) {
    if (stretch === undefined) continue;
    if (taken.some(({ cut }) => stretch.start < cut[1] && cut[0] < stretch.end)) continue;
    const parts = chainOf(line, stretch, sources, isOther);
    if (parts.length > 0) taken.push({ parts, cut: stretch.cut });
  }
  // Whoever is named before a colon and whoever stands at the end: the publisher is the last, whom the first spoke to.
  const all = taken.toSorted((a, b) => a.cut[0] - b.cut[0]).flatMap(({ parts }) => parts);
  const links = all.map((part, i) => ({ ...part, link: i + 1 }));
  const isTold = taken.length > 1 && links.length === taken.length;
  const parts = isTold ? links.map((part, i) => ({ ...part, link: links.length - i })) : links;
  return { parts, cuts: taken.map(({ cut }) => cut) };
}

function leading(line: string): Stretch | undefined {
  const at = /^[^:\n]{2,80}?(?=:(?![\d٠-٩]))/u.exec(line)?.[0];
  if (at === undefined || wordsIn(at).length > MOST_WORDS + 4) return undefined;
  return { start: 0, end: at.length, cut: [0, at.length + 1], isNamed: true, act: 'reported' };
}

function trailing(line: string): Stretch | undefined {
  const match =
    /\s[-–—]\s*([^-–—\n]{2,80})$/u.exec(line) ??
    /\s?\(([^()\n]{2,60})\)\s*$/u.exec(line) ??
    /[,،]\s*([^,،\n]{2,60})$/u.exec(line);
  const text = match?.[1]?.replace(CLOCK_AT_END, '');
  if (match === null || text === undefined || wordsIn(text).length > MOST_WORDS) return undefined;
  const start = match.index + match[0].lastIndexOf(text);
  const isNamed = !/^[,،]/.test(match[0]) || CITING.test(text) || /\s(?:tells|told)\s/i.test(text);
  return {
    start,
    end: start + text.trimEnd().length,
    cut: [match.index, start + text.length + (/\)\s*$/.test(match[0]) ? 1 : 0)],
    isNamed,
    act: 'reported',
  };
}

function according(line: string, form: RegExp, sources: NameIndex): readonly Stretch[] {
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
    return [{ start, end, cut, isNamed, act: 'said' as const } as const];
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
function telling(line: string, sources: NameIndex): Stretch | undefined {
  const match = /^([^:]{2,50}?)\s(?:tells|told|لـ ?)\s?/iu.exec(line);
  if (match === null) return undefined;
  const end = knownPrefix(line.slice(match[0].length), sources);
  if (end === undefined) return undefined;
  const to = match[0].length + end;
  return { start: 0, end: to, cut: [0, to], isNamed: true, act: 'said' };
}

function saying(line: string, sources: NameIndex): Stretch | undefined {
  const match = SAYING.exec(line);
  const [all = '', text, verb = ''] = match ?? [];
  if (text === undefined || wordsIn(text).length > 6) return undefined;
  const isDenial = /^(?:den|refut|dismiss|ينفي|تنفي|نف)/i.test(verb);
  const { ids, how } = sources.resolve(wordsIn(text));
  const isKnown = ids.length > 0 && (how !== 'near' || ids.length < 4);
  const cut = TELLS_ONLY.test(verb) ? ([0, all.length] as const) : ([0, 0] as const);
  return {
    start: 0,
    end: text.length,
    cut,
    isNamed: isKnown || UNNAMED_SOURCE.test(text),
    act: isDenial ? 'denied' : 'said',
  };
}

/** Those who are named in a stretch, the publisher first. */
function chainOf(
  line: string,
  { start, end, isNamed, act }: Stretch,
  sources: NameIndex,
  isOther: (text: string) => boolean,
): readonly PartOf<'source'>[] {
  const text = line.slice(start, end).replace(SAID_AT_END, '');
  const pieces = split(text).map(([from, to]) => ({ from: start + from, to: start + to }));
  const parts = pieces.map(({ from, to }): PartOf<'source'> | undefined => {
    const words = wordsIn(line.slice(from, to).replace(/^ل(?=\p{L}{4})/u, ''));
    if (words.length === 0) return undefined;
    const { ids, how } = sources.resolve(words);
    if (ids.length === 0 && (!isNamed || isOther(line.slice(from, to)))) return undefined;
    if (how === 'near' && !isNamed && ids.length > 1 && words.length < 2) return undefined;
    if (how === 'near' && isOther(line.slice(from, to))) return undefined;
    return { is: 'source', start: from, end: to, choices: ids, act, link: 1, isAsked: true };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length || pieces.length > 1 ? known : [];
}

/** `X citing Y`, `Y tells X`, `Y لX`: where each stands, the publisher first. */
function split(text: string): readonly (readonly [number, number])[] {
  const cite = CITING.exec(` ${text} `);
  const citing = cite === null ? undefined : [cite.index - 1, cite.index - 1 + cite[0].length];
  if (citing !== undefined) {
    const [from = 0, to = 0] = citing;
    return from <= 0
      ? [[to, text.length]]
      : [
          [0, from],
          [to, text.length],
        ];
  }
  const told = TELLING.exec(text);
  if (told !== null) {
    const [, first = '', second = ''] = told;
    return [
      [text.length - second.length, text.length],
      [0, first.length],
    ];
  }
  const to = /\s(?=ل\p{L}{4,}$)/u.exec(text);
  return to === null
    ? [[0, text.length]]
    : [
        [to.index + 1, text.length],
        [0, to.index],
      ];
}
