import { type Vocabulary } from '@sitlog/vocabulary';
import { demandIn } from './demands.js';
import { type FoundFigure } from './figures/figures.js';
import { type KindPhrases, kindsIn } from './kinds.js';
import { type NamedPart } from './named.js';
import { type NameIndex } from './names.js';
import { type KnownName, type PartOf, type SpokenPart } from './parts.js';
import { type FoundTime } from './times.js';
import { stem, type LineWord } from './words.js';

interface Told {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly known: {
    readonly vocabulary: Vocabulary;
    readonly subjects: readonly KnownName[];
    readonly phrases: KindPhrases;
    readonly names: Readonly<Record<'subjects' | 'places', NameIndex>>;
  };
  readonly named: readonly NamedPart[];
  readonly figures: readonly FoundFigure[];
  readonly times: readonly FoundTime[];
  readonly sources: readonly PartOf<'source'>[];
  readonly inSource: (at: number) => boolean;
  readonly isTaken: (at: number) => boolean;
  readonly cuts: readonly (readonly [number, number])[];
  /** Where what is threatened begins. */
  readonly after: number;
}

const MOST_KINDS = 4;
/** Two kinds that are told about equally well: which one is meant has to be asked. */
const AS_GOOD = 0.85;

/** What a line tells of: its kind, whom or what that is about, when, and what is demanded. */
export function toldOfLine(about: Told): readonly SpokenPart[] {
  const kind = kindOf(about);
  const set =
    kind === undefined ? undefined : about.known.vocabulary.kinds.get(kind.choices[0] ?? '');
  const isDemand = set?.setsDemand !== undefined || set?.deadline === 'set';
  const times = timesOf(about, isDemand);
  const deadline = times.find((part) => part.is === 'deadline');
  const subject = kind === undefined ? [] : impliedBy(kind, about);
  const demand =
    kind === undefined || !isDemand
      ? undefined
      : demandIn({
          line: about.line,
          kind,
          actors: about.named.filter((part) => part.is === 'actor'),
          cuts: [...about.cuts, ...times.map(({ start, end }) => [start, end] as const)],
          deadline: deadline?.choices[0],
          speakers: [],
        });
  return [kind, ...subject, ...times, demand].filter((part) => part !== undefined);
}

function kindOf(about: Told): PartOf<'kind'> | undefined {
  const { words, named, known, isTaken, figures, after, line } = about;
  const types = named.flatMap((part) =>
    part.is === 'subject'
      ? [
          {
            type: typeOf(known.subjects, part.choices[0]),
            at: words.findIndex(({ start }) => start === part.start),
          },
        ]
      : [],
  );
  const breaks = (from: number, to: number): boolean =>
    /[,;،؛.!]\s/.test(line.slice(words[from]?.end, words[to]?.start));
  const isOff = (at: number): boolean => isTaken(at) || (words[at]?.start ?? 0) >= after;
  const all = kindsIn({ words, named: types, isTaken: isOff, breaks }, known.phrases);
  const inFigure = (at: number): boolean => figures.some(({ from, to }) => at >= from && at < to);
  // What only counts is told by the figure; the kind is what else happened.
  const others = all.filter(({ at }) => !at.every(inFigure));
  const found = others.length > 0 ? others : all;
  const [best] = found;
  if (best === undefined) return undefined;
  const close = found.filter(({ score }) => score >= best.score * AS_GOOD).slice(0, MOST_KINDS);
  const first = words[Math.min(...best.at)]?.start ?? 0;
  const last = words[Math.max(...best.at)]?.end ?? 0;
  return {
    is: 'kind',
    start: first,
    end: last,
    choices: close.map(({ code }) => code),
    isAsked: true,
  };
}

const typeOf = (subjects: readonly KnownName[], id = ''): string | undefined =>
  subjects.find((one) => one.id === id)?.type;

/** The subject that a kind can only be about, where none of its type is named: one whose name has words of the line. */
function impliedBy(
  kind: PartOf<'kind'>,
  { words, named, known, line }: Told,
): readonly SpokenPart[] {
  const type = known.vocabulary.kinds.get(kind.choices[0] ?? '')?.speaksOf;
  if (type === undefined || kind.choices.length > 1) return [];
  if (
    named.some(
      (part) =>
        part.is === 'subject' && part.choices.some((id) => typeOf(known.subjects, id) === type),
    )
  ) {
    return [];
  }
  const nouns = known.phrases.nounsOf.get(type) ?? [];
  const inKind = words.filter(({ start, end }) => start >= kind.start && end <= kind.end);
  const isOfKind = inKind.some(({ forms }) => forms.some((form) => nouns.includes(stem(form))));
  const places = named.filter((part) => part.is === 'place');
  const all = known.subjects.filter((one) => one.type === type);
  const scored = all.map(({ id }) => ({
    id,
    score: shared(id, words, known.names.subjects),
    isElsewhere: isElsewhere(id, { places, known, line, words }),
  }));
  const here = all.length === 1 && isOfKind ? scored : scored.filter((one) => !one.isElsewhere);
  const most = Math.max(0, ...here.map(({ score }) => score));
  const best = here.filter(({ score }) => score === most);
  if (best.length === 0 || (!isOfKind && most < 2)) return [];
  return [
    {
      is: 'subject',
      start: kind.start,
      end: kind.end,
      choices: best.map(({ id }) => id),
      isAsked: true,
    },
  ];
}

function shared(id: string, words: readonly LineWord[], names: NameIndex): number {
  const own = [...names.wordsOf(id)].map(stem);
  return words.filter(({ forms }) => forms.some((form) => own.includes(stem(form)))).length;
}

/** Whether a subject's name says another place than the line does. */
function isElsewhere(
  id: string,
  {
    places,
    known,
  }: {
    readonly places: readonly NamedPart[];
    readonly known: Told['known'];
    readonly line: string;
    readonly words: readonly LineWord[];
  },
): boolean {
  if (places.length === 0) return false;
  const own = known.names.subjects.wordsOf(id);
  const ids = places.flatMap(({ choices }) => choices);
  const isHere = ids.some((place) =>
    [...known.names.places.wordsOf(place)].some((word) => own.has(word)),
  );
  const elsewhere = known.names.places.findAll(
    [...own].map((key) => ({ start: 0, end: 0, key, forms: [key] })),
  );
  return !isHere && elsewhere.length > 0;
}

function timesOf({ times, words }: Told, isDemand: boolean): readonly SpokenPart[] {
  return times.flatMap((one): readonly SpokenPart[] => {
    const at = {
      start: words[one.from]?.start ?? 0,
      end: words[one.to - 1]?.end ?? 0,
      isAsked: true,
    };
    const until =
      one.is === 'limit' ? one.at : one.is === 'window' ? one.choices[0]?.to : undefined;
    if (isDemand && typeof until === 'number') return [{ ...at, is: 'deadline', choices: [until] }];
    if (one.is === 'time') return [{ ...at, is: 'time', choices: one.choices }];
    if (one.is !== 'limit') return [{ ...at, is: one.is, choices: one.choices }];
    return one.isLength ? [] : [{ ...at, is: 'ahead', choices: [{ from: null, to: one.at }] }];
  });
}
