import { itemsOf, type Lexicon, named, type Sigil } from './lexicon.js';
import { FILLING } from '../time-phrase/spoken-time.js';
import { type Reading, readTime, type TimeContext } from '../time-phrase/time-phrase.js';
import { type OpenSpan, type ReadDemand, type ReadFigure } from '../spoken/parts.js';
import { type Token, tokensOf, unescaped } from './tokens.js';

/** Where a part stands in the text. */
interface Ranged {
  readonly start: number;
  readonly end: number;
}

/** A part of the text that is understood. */
export type LinePart = Ranged &
  (
    | { readonly is: 'kind' | 'subject' | 'marking'; readonly id: string }
    | { readonly is: 'credibility'; readonly grade: number }
    | { readonly is: 'source'; readonly id: string; readonly act: string }
    | { readonly is: 'place' | 'actor'; readonly id?: string; readonly role: string }
    | {
        readonly is: 'relation';
        readonly target: string;
        readonly type: string;
        readonly aspect?: string | undefined;
      }
    | { readonly is: 'time'; readonly phrase: string; readonly readings: readonly Reading[] }
    // No sigil says these: they are read from natural words alone.
    | { readonly is: 'figure'; readonly figure: ReadFigure }
    | { readonly is: 'window'; readonly span: OpenSpan }
    | { readonly is: 'demand'; readonly demand: ReadDemand }
  );

/** A sigil whose word stays text: nothing has that name, several have it, it was said already, or it lies ahead. */
export interface Unresolved extends Ranged {
  readonly sigil: Sigil;
  readonly value: string;
  readonly why: 'unknown' | 'several' | 'again' | 'ahead';
}

/** What a line says, as far as it is understood. */
export interface Parsed {
  readonly headline: string;
  readonly narrative: string | undefined;
  readonly parts: readonly LinePart[];
  readonly unresolved: readonly Unresolved[];
}

/** What is needed to read a line. */
interface GrammarContext extends TimeContext {
  readonly lexicon: Lexicon;
  /** Code of the situation, with which the numbers of its entries begin. */
  readonly code: string;
}

type Read = LinePart | Unresolved;

const ONCE = new Set<string>(['kind', 'credibility', 'marking', 'time']);
const LONGEST_HEADLINE = 300;

/** Reads a line. Whatever is not recognised stays in the text; nothing is refused. */
export function parse(text: string, context: GrammarContext): Parsed {
  const tokens = tokensOf(text);
  const read: Read[] = [];
  for (const token of tokens) {
    // Words that belong to a time are no tokens of their own.
    if (read.some(({ end }) => token.start < end)) continue;
    const found =
      token.sigil === '~' ? timeOf(token, text, tokens, context) : partOf(token, context);
    read.push(isAgain(found, read) ? unresolved(token, 'again') : found);
  }
  const parts = read.filter((one) => 'is' in one);
  return {
    ...textOf(text, parts),
    parts,
    unresolved: read.filter((one) => 'why' in one),
  };
}

function isAgain(found: Read, read: readonly Read[]): boolean {
  return (
    'is' in found && ONCE.has(found.is) && read.some((one) => 'is' in one && one.is === found.is)
  );
}

function unresolved(token: Token, why: Unresolved['why']): Unresolved {
  const { sigil, value, start, end } = token;
  return { sigil, value, start, end, why };
}

function partOf(token: Token, context: GrammarContext): Read {
  const { sigil, value, start, end } = token;
  if (sigil.startsWith('>')) return relationOf(token, context);
  if (sigil === '&' && value.toLowerCase() === 'unknown') return actorOf(token, undefined, context);
  const [item, ...others] = named(value, itemsOf(sigil, context.lexicon));
  if (item === undefined) return unresolved(token, 'unknown');
  if (others.length > 0) return unresolved(token, 'several');
  const range = { start, end };
  switch (sigil) {
    case '#':
      return { ...range, is: 'kind', id: item.id };
    case '+':
      return { ...range, is: 'subject', id: item.id };
    case 'tlp:':
      return { ...range, is: 'marking', id: item.id };
    case '%':
      return { ...range, is: 'credibility', grade: Number(item.id) };
    default:
      return namedPart(token, item.id, context);
  }
}

function namedPart(token: Token, id: string, context: GrammarContext): Read {
  const { sigil, suffix, start, end } = token;
  const { acts, placeRoles } = context.lexicon;
  if (sigil === '&') return actorOf(token, id, context);
  const isSource = sigil === '^';
  if (suffix !== undefined && !(isSource ? acts : placeRoles).includes(suffix)) {
    return unresolved(token, 'unknown');
  }
  return isSource
    ? { start, end, is: 'source', id, act: suffix ?? 'reported' }
    : { start, end, is: 'place', id, role: suffix ?? 'occurred_at' };
}

function actorOf(token: Token, id: string | undefined, { lexicon }: GrammarContext): Read {
  const { start, end, suffix = 'subject' } = token;
  if (!lexicon.actorRoles.includes(suffix)) return unresolved(token, 'unknown');
  return { start, end, is: 'actor', role: suffix, ...(id === undefined ? {} : { id }) };
}

const RELATIONS: Readonly<Record<string, string>> = {
  '>': 'responds_to',
  '>!': 'contradicts',
  '>+': 'corroborates',
};

function relationOf(token: Token, { lexicon, code }: GrammarContext): Read {
  const { sigil, value, start, end, suffix, aspect } = token;
  const ordinal = new RegExp(`^(?:${code}-)?(\\d{3,6})$`, 'i').exec(value)?.[1];
  const type = suffix ?? RELATIONS[sigil] ?? '';
  if (ordinal === undefined || !lexicon.relationTypes.includes(type)) {
    return unresolved(token, 'unknown');
  }
  return { start, end, is: 'relation', target: `${code}-${ordinal}`, type, aspect };
}

/** The longest run of words after the sigil that is a time. */
function timeOf(token: Token, text: string, tokens: readonly Token[], context: TimeContext): Read {
  const { start, end, value } = token;
  if (text[start + 1] === '"') return readAs(token, value, end, context);
  const next = tokens.find((other) => other.start > start)?.start ?? text.length;
  const line = text.slice(start + 1, next).split('\n', 1)[0] ?? '';
  const words = [...line.matchAll(/\S+/g)].slice(0, 8);
  const stop = words.findIndex(([word]) => /[,;،؛.!]$/.test(word));
  const usable = stop < 0 ? words : words.slice(0, stop + 1);
  // "in the" after a time belongs to the sentence.
  const ends = usable.filter(([word]) => !FILLING.has(word.toLowerCase()));
  const tried = ends.toReversed().map((word) => {
    const phrase = line.slice(0, word.index + word[0].length).replace(/[,;،؛.!]+$/, '');
    return readAs(token, phrase, start + 1 + phrase.length, context);
  });
  // A longer phrase that lies ahead is never cut down to a shorter one that does not.
  const found = tried.find((one) => 'is' in one || one.why === 'ahead');
  return found ?? unresolved(token, 'unknown');
}

function readAs(
  token: Token,
  phrase: string,
  end: number,
  context: TimeContext,
): Extract<LinePart, { is: 'time' }> | Unresolved {
  const { readings, isAhead } = readTime(phrase, context);
  if (readings.length > 0) return { is: 'time', start: token.start, end, phrase, readings };
  return { ...unresolved(token, isAhead ? 'ahead' : 'unknown'), end, value: phrase };
}

/** What is left without the parts: the first line as headline, all of it as narrative where that says more. */
function textOf(text: string, parts: readonly LinePart[]): Pick<Parsed, 'headline' | 'narrative'> {
  const gaps = parts.toSorted((a, b) => b.start - a.start);
  const left = gaps.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  const lines = unescaped(left).split('\n').map(tidy);
  const whole = lines.join('\n').trim();
  const [first = ''] = whole.split('\n', 1);
  const isLong = first.length > LONGEST_HEADLINE;
  const headline = isLong
    ? `${first.slice(0, first.lastIndexOf(' ', 296) + 1 || 296).trim()} …`
    : first;
  return { headline, narrative: isLong || whole !== first ? whole : undefined };
}

function tidy(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;،؛.](?: |$))/g, '')
    .replace(/^[ ,;،؛]+|[ ,;،؛]+$/g, '');
}
