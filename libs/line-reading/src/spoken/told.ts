import { demandIn } from './demands.js';
import { type FoundKind } from './kinds/about.js';
import { kindsIn } from './kinds/kinds.js';
import { isFuture, turned } from './kinds/turned.js';
import { isCertain, type PartOf, type SpokenPart } from './parts.js';
import { impliedBy, type LineSoFar, typeOf } from './implied.js';

const MOST_KINDS = 4;
/** Two kinds that are told about equally well: which one is meant has to be asked. */
const AS_GOOD = 0.85;

/** What a line tells of: its kind, whom or what that is about, when, and what is demanded. */
export function toldOfLine(about: LineSoFar): readonly SpokenPart[] {
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
          deadline: deadline === undefined ? undefined : { ...deadline, at: deadline.choices[0] },
          speakers: speakersOf(about),
        });
  return [kind, ...subject, ...times, demand].filter((part) => part !== undefined);
}

/** Parties that speak for themselves: those of whom a source has the name. */
function speakersOf({ sources, known }: LineSoFar): readonly string[] {
  const origin = sources.toSorted((a, b) => b.link - a.link)[0]?.choices[0];
  if (origin === undefined) return [];
  const own = known.names.sources.wordsOf(origin);
  const shares = known.actors
    .map(({ id }) => ({
      id,
      share: [...known.names.actors.wordsOf(id)].filter((word) => own.has(word)).length,
    }))
    .filter(({ share }) => share > 1);
  const most = Math.max(0, ...shares.map(({ share }) => share));
  const found = shares.filter(({ share }) => share === most);
  return found.length === 1 ? found.map(({ id }) => id) : [];
}

function kindOf(about: LineSoFar): PartOf<'kind'> | undefined {
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
  const registered = new Set(known.subjects.flatMap(({ type }) => type ?? []));
  const places = named.filter((part) => part.is === 'place' && isCertain(part));
  const isName = (at: number): boolean =>
    places.some(
      ({ start, end }) => (words[at]?.start ?? 0) >= start && (words[at]?.end ?? 0) <= end,
    );
  const context = { words, named: types, registered, isTaken: isOff, isName, breaks };
  const isToCome = ({ at }: FoundKind): boolean =>
    isFuture(at, context) ||
    about.times.some(({ is, from }) => {
      const last = Math.max(...at);
      return is === 'ahead' && from > last && from <= last + 6 && !breaks(last, from);
    });
  const all = turned(kindsIn(context, known.phrases), known.vocabulary.kinds, isToCome);
  const inFigure = (at: number): boolean => figures.some(({ from, to }) => at >= from && at < to);
  // What only counts is told by the figure; the kind is what else happened.
  const others = all.filter(({ told }) => !told.every(inFigure));
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

function timesOf({ times, words, now }: LineSoFar, isDemand: boolean): readonly SpokenPart[] {
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
    const to = { from: null, to: one.at };
    const fromNow = { from: now, to: one.at };
    if (one.how === 'lasting') return [{ ...at, is: 'window', choices: [fromNow, to] }];
    if (one.how === 'given') return [];
    return [{ ...at, is: 'ahead', choices: one.isLength ? [to, fromNow] : [to] }];
  });
}
