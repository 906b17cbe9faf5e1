import {
  type BoardItem,
  byKind,
  type ByKind,
  type Deadline,
  type DemandLine,
  type Derived,
  FIGURE_LISTS,
  type FigureGroup,
  type FigureLine,
  type ForecastLine,
  type RaisedAlert,
} from '@sitlog/board';
import { DESK, type Saying } from '@sitlog/situation';
import { type Catalogue, type FigureWords } from './catalogue.js';
import { joined, joinedToLast, own, type Phrase, phrase } from './phrase.js';
import { type Naming, saidInWords, toldOf } from './voice.js';

/** Of more figures than this, a line in words names the newest. */
const MOST_FIGURES = 6;

/** In which words, and by which names of values, items are told. */
export interface ItemVoice {
  readonly words: Catalogue;
  readonly naming: Pick<Naming, 'value'>;
}

const toldIn = (voice: ItemVoice): ByKind<Phrase> => ({
  propositions: (answer) => answerInShort(answer, toldOf(answer.id, voice)),
  figures: (answer) => figuresInWords(answer, voice.words),
  demands: (answer) => demandInWords(answer, voice.words),
  forecasts: (answer) => forecastInWords(answer, voice.words),
  raised: (answer) => alertInWords(answer, voice.words),
  checks: ({ count }) => own(`${count}`),
});

/** What stands on the board in short; that it is not there where it is not on that board. */
export function itemInWords(
  item: BoardItem | null,
  { kind }: Pick<BoardItem, 'kind'>,
  voice: ItemVoice,
): Phrase {
  const { notRaised, notThere } = voice.words.comparison;
  if (item === null) return own(kind === 'raised' ? notRaised : notThere);
  return byKind(item, toldIn(voice));
}

/** What of an answer to a proposition stands in one line. */
type AnswerShown = Pick<Derived, 'state' | 'stale'> & {
  readonly values: readonly { readonly value: string }[];
  readonly denied: readonly { readonly value: string }[];
  readonly possible: readonly { readonly says: Saying; readonly value: string }[];
};

/** An answer to a proposition in short: what is said, how far that is supported, and what may be so. */
export function answerInShort(answer: AnswerShown, { words, naming }: ItemVoice): Phrase {
  const { comparison } = words;
  const named = naming.value;
  const { values, denied, possible, state, stale } = answer;
  const { not } = words.propositions;
  const said = joined(
    [
      ...values.map(({ value }) => phrase`${named(value)}`),
      ...denied.map(({ value }) => not(phrase`${named(value)}`)),
    ],
    state === 'contested' ? comparison.against : comparison.both,
  );
  const open = new Map(possible.map((one) => [`${one.says} ${one.value}`, one]));
  const maybe = joined(
    [...open.values()].map((one) => saidInWords(one, phrase`${named(one.value)}`, words)),
    comparison.either,
  );
  const stated = comparison.state(state);
  return joined(
    [
      said.length === 0 ? own(stated) : comparison.withState(said, stated),
      ...(open.size === 0 ? [] : [comparison.possibly(maybe)]),
      ...(stale ? [own(comparison.oldOnly)] : []),
    ],
    words.comma,
  );
}

function figuresInWords({ preferred, ...group }: FigureGroup, words: Catalogue): Phrase {
  const { listed } = words.figures;
  return joined(
    [
      ...FIGURE_LISTS.flatMap((list) =>
        group[list].length === 0
          ? []
          : [joined([own(listed[list]), linesInWords(group[list], words)], '')],
      ),
      ...preferred.map(({ choice }) =>
        words.figures.preferred(words.code(choice.entryNo), phrase`${choice.by}`),
      ),
    ],
    words.comma,
  );
}

function linesInWords(lines: FigureGroup['lines'], words: Catalogue): Phrase {
  const all = lines.map(({ line }) => lineInWords(line, words));
  const more = all.length - MOST_FIGURES;
  if (more <= 0) return joined(all, words.comparison.both);
  const rest = own(words.figures.more(more, String(more)));
  return joinedToLast([...all.slice(0, MOST_FIGURES), rest], words.comma, words.comparison.both);
}

function lineInWords({ figure, numbers, origin }: FigureLine, words: Catalogue): Phrase {
  const { low, best, high, convention } = numbers;
  const { verbal, quantifier } = figure;
  const { givenBy, noNumber, about } = words.figures;
  const by = originCode(origin, words);
  const isWordsOnly = convention?.applied === true || [low, best, high].every((n) => n === null);
  if (isWordsOnly) {
    return givenBy(verbal === undefined ? own(noNumber) : words.quoted(phrase`${verbal}`), by);
  }
  const numbered = numbersInWords(numbers, words.figures);
  const isAbout = quantifier === 'approx' && best !== null;
  return givenBy(own(isAbout ? about(numbered) : numbered), by);
}

function numbersInWords(
  { low, best, high }: Pick<FigureLine['numbers'], 'low' | 'best' | 'high'>,
  words: FigureWords,
): string {
  if (best === null) return boundsInWords(low, high, words);
  const apart = (bound: number | null): number | null => (bound === best ? null : bound);
  const bounds = boundsInWords(apart(low), apart(high), words);
  return bounds === '' ? `${best}` : words.bestWithin(`${best}`, bounds);
}

function boundsInWords(low: number | null, high: number | null, words: FigureWords): string {
  if (low !== null && high !== null) {
    return low === high ? `${low}` : words.range(`${low}`, `${high}`);
  }
  if (low !== null) return words.atLeast(`${low}`);
  return high === null ? '' : words.atMost(`${high}`);
}

function demandInWords(demand: Omit<DemandLine, 'setAside'>, words: Catalogue): Phrase {
  const { life, tellings, deadlines, metBy } = demand;
  const { talks, code, comparison } = words;
  const told = tellings.map(({ origin, way }) =>
    talks.told(talks.ways[way], originCode(origin, words)),
  );
  return joined(
    [
      own(talks.life(life)),
      told.length === 0 ? own(talks.toldByNobody) : joined(told, comparison.both),
      ...deadlines.given.map((one) => deadlineInWords(one, words)),
      ...metBy.map(({ entry, how }) => talks.met(how, code(entry))),
    ],
    words.comma,
  );
}

function deadlineInWords({ written, standing }: Deadline, words: Catalogue): Phrase {
  return words.talks.deadline(eitherOf(written, words), standing);
}

function forecastInWords(forecast: ForecastLine, words: Catalogue): Phrase {
  const { origin, placement, window, standing, linked } = forecast;
  const { talks, code, vocabulary } = words;
  const told = {
    isPossible: placement === 'possible',
    from: code(window.from),
    to: code(window.to),
    standing,
    origin: originCode(origin, words),
  };
  return joined(
    [
      talks.forecast(told),
      ...linked.map(({ type, entry }) => talks.linked(code(entry), vocabulary.code(type))),
    ],
    words.comma,
  );
}

function alertInWords({ due }: RaisedAlert, words: Catalogue): Phrase {
  return words.talks.raised(eitherOf(due, words));
}

/** The ways in which something is written, none of them preferred. */
function eitherOf(written: readonly string[], { code, comparison }: Catalogue): Phrase {
  return joined(written.map(code), comparison.either);
}

/** An origin by its id, as all that is compared; the desk has none that anybody knows it by. */
function originCode(origin: string, { code, desk }: Catalogue): Phrase {
  return origin === DESK ? own(desk) : code(origin);
}
