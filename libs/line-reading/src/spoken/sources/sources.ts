import { ACCORDING, CITING } from '../language/language.js';
import { type NameIndex } from '../names.js';
import { type PartOf } from '../parts.js';
import { wordsIn } from '../words/words.js';
import {
  according,
  last,
  leading,
  OFFICE,
  SAID_AT_END,
  saying,
  type Stretch,
  telling,
  trailing,
} from './stretches.js';

/** Who a line says it is from, in the order of the chain, and what of it only says so. */
interface FoundSources {
  readonly parts: readonly PartOf<'source'>[];
  readonly cuts: readonly (readonly [number, number])[];
}

interface Taken {
  readonly parts: readonly PartOf<'source'>[];
  readonly stretch: Stretch;
}

const CITED = /(?:^|[\s,،(])(?:نقلا عن|نقلاً عن|citing|quoting)\s+/giu;
const TELLING = /^(.+?)\s(?:tells|told)\s(.+)$/iu;
const TO = /^(.+?)\sto\s(.+)$/iu;
/** Before the one who passes on what another said. */
const VIA = /\s(?:via|quoted by|cited by|carried by|عبر)\s/iu;
/** Those who publish what others say. */
const PUBLISHERS: ReadonlySet<string> = new Set(['wire', 'media', 'state_media']);

/** What words may name that are no source: what stands before a colon may be the subject. */
interface Others {
  readonly isOther: (text: string) => boolean;
  readonly isActor: (text: string) => boolean;
}

/** The sources of a line. */
export function sourcesIn(line: string, sources: NameIndex, others: Others): FoundSources {
  const isOther = (text: string): boolean => !OFFICE.test(text) && others.isOther(text);
  const end = trailing(line);
  const isChain = end !== undefined && CITING.test(line.slice(end.start, end.end));
  const found = [
    leading(line),
    telling(line, sources),
    ...(isChain ? [end] : []),
    ...according(line, ACCORDING, sources),
    end,
    ...according(line, CITED, sources),
    saying(line, sources, others.isActor),
    last(line, sources),
  ];
  const taken: Taken[] = [];
  for (const stretch of found) {
    if (stretch === undefined) continue;
    if (taken.some((one) => isOver(one.stretch, stretch))) continue;
    const parts = chainOf(line, stretch, sources, isOther);
    if (parts.length > 0) taken.push({ parts, stretch });
  }
  const parts = inOrder(taken, sources).map((part, i) => ({ ...part, link: i + 1 }));
  return { parts, cuts: taken.map(({ stretch }) => stretch.cut) };
}

const isOver = ({ cut, start, end }: Stretch, other: Stretch): boolean =>
  (other.start < cut[1] && cut[0] < other.end) || (other.start < end && start < other.end);

/** The publisher first: whoever publishes what others say, else the last, whom the first spoke to, unless that is whom the first cites. */
function inOrder(taken: readonly Taken[], sources: NameIndex): readonly PartOf<'source'>[] {
  const inLine = taken.toSorted((a, b) => a.stretch.start - b.stretch.start);
  const all = inLine.flatMap(({ parts }) => parts);
  if (taken.length < 2 || all.length !== taken.length) return all;
  const isPublisher = ({ choices }: PartOf<'source'>): boolean =>
    choices.some((id) => PUBLISHERS.has(sources.typeOf(id) ?? ''));
  const publishers = all.filter(isPublisher);
  if (publishers.length > 0 && publishers.length < all.length) {
    return [...publishers, ...all.filter((part) => !isPublisher(part))];
  }
  return inLine.at(-1)?.stretch.isCited === true ? all : all.toReversed();
}

/** Those who are named in a stretch, the publisher first. */
function chainOf(
  line: string,
  { start, end, isNamed, act }: Stretch,
  sources: NameIndex,
  isOther: (text: string) => boolean,
): readonly PartOf<'source'>[] {
  const text = line.slice(start, end).replace(SAID_AT_END, '');
  const pieces = split(text, sources).map(([from, to]) => ({ from: start + from, to: start + to }));
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

type Piece = readonly [from: number, to: number];

/** `X citing Y`, `Y tells X`, `Y لX`: where each stands, the publisher first. */
function split(text: string, sources: NameIndex): readonly Piece[] {
  const cited = citedIn(text);
  if (cited.length > 0) return cited;
  const told = TELLING.exec(text) ?? TO.exec(text);
  if (told !== null && (TELLING.test(text) || isPublished(told[2] ?? '', sources))) {
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

const isPublished = (text: string, sources: NameIndex): boolean =>
  sources.resolve(wordsIn(text)).ids.length > 0;

/** `X citing Y quoting Z`: the pieces between the words that cite; none where nobody is cited. */
function citedIn(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const rest = ` ${text.slice(from)} `;
    const cite = CITING.exec(rest);
    if (cite === null) break;
    const [start, end] = [from + cite.index - 1, from + cite.index - 1 + cite[0].length];
    if (start > from) pieces.push([from, start]);
    from = end;
  }
  if (from === 0) return [];
  const all: readonly Piece[] = [...pieces, [from, text.length]];
  return VIA.test(text) ? all.toReversed() : all;
}
