import { type Vocabulary } from '@sitlog/vocabulary';
import { type FoundFigure } from './figures/figures.js';
import { type KindPhrases } from './kinds/phrases.js';
import { type FoundTime } from './times/times.js';
import { type NamedPart } from './named.js';
import { type NameIndex } from './names.js';
import { type KnownName, type PartOf, type SpokenPart } from './parts.js';
import { stem } from './words/stems.js';
import { type LineWord } from './words/words.js';

/** A line with what was found in it so far. */
export interface LineSoFar {
  readonly line: string;
  readonly words: readonly LineWord[];
  readonly known: {
    readonly vocabulary: Vocabulary;
    readonly subjects: readonly KnownName[];
    readonly actors: readonly KnownName[];
    readonly phrases: KindPhrases;
    readonly names: Readonly<Record<'subjects' | 'places' | 'sources' | 'actors', NameIndex>>;
  };
  readonly named: readonly NamedPart[];
  readonly figures: readonly FoundFigure[];
  readonly times: readonly FoundTime[];
  readonly sources: readonly PartOf<'source'>[];
  readonly inSource: (at: number) => boolean;
  readonly isTaken: (at: number) => boolean;
  readonly cuts: readonly (readonly [number, number])[];
  readonly now: number;
  /** Where what is threatened begins. */
  readonly after: number;
}

/** The type of something registered. */
export const typeOf = (subjects: readonly KnownName[], id = ''): string | undefined =>
  subjects.find((one) => one.id === id)?.type;

/** The subject that a kind can only be about, where none of its type is named: one whose name has words of the line. */
export function impliedBy(
  kind: PartOf<'kind'>,
  { words, named, known, line }: LineSoFar,
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
    score: shared(id, words, known.names.subjects) + shared(id, inKind, known.names.subjects) / 10,
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
    readonly known: LineSoFar['known'];
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
