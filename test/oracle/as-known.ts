import {
  type Aspect,
  isPlainDate,
  type Moment,
  parseInstant,
  type SituationEvent,
  type StatedBounds,
} from '@sitlog/situation';
import { dayIn } from './days.js';
import { vocabularyIn } from './vocabulary/naive-vocabulary.js';
import { actorsCountAs, type CountedAs, sourcesCountAs } from './identity/counted-as.js';
import { contentOf, originIn } from './naive-entry.js';
import { standingCredibility, storyOf } from './naive-grade.js';
import {
  type AssertionAsKnown,
  type BoundsAsKnown,
  type EntryAsKnown,
  type WrittenTime,
} from './rule3/model.js';

type Events = readonly SituationEvent[];

/** A question about a subject, with the flags by which it is read. */
interface Proposition {
  readonly id: string;
  readonly aspect: Aspect;
}

/** The entries of a history as they are known, for one proposition: what each says of it, how it was told, how it stands. */
export function entriesAsKnown(
  events: Events,
): (proposition: Proposition) => readonly EntryAsKnown[] {
  const entries = entryNumbers(events).map((entryNo) => ({
    told: entryAsTold(entryNo, events),
    saidOf: saying(storyOf(entryNo, events), actorsCountAs(events)),
  }));
  return (of) => entries.map(({ told, saidOf }) => ({ ...told, says: saidOf(of) }));
}

export function entryNumbers(events: Events): readonly string[] {
  return events.flatMap((event) => (event.name === 'EntryLogged' ? [event.data.entryNo] : []));
}

export const ordinal = (entryNo: string): number => Number(entryNo.split('-')[1]);

/** An entry as it is known, apart from what it says. */
export function entryAsTold(entryNo: string, events: Events): EntryAsKnown {
  const story = storyOf(entryNo, events);
  const content = contentOf(story)!;
  const { occurred, uttered, published, received } = content.time;
  const zone = occurred.timeZone ?? zoneIn(events);
  const told = (name: string, moment: Moment | undefined): object =>
    moment === undefined ? {} : { [name]: written(moment, zone) };
  const last = (...names: readonly string[]): string | undefined =>
    story.findLast(({ name }) => names.includes(name))?.name;
  const check = last('EntryVerified', 'EntryRefuted', 'EntryLeftInconclusive');
  const givenAt = fromGivenAt(story);
  const kind = resolvedBy(story, events).kinds.get(content.kind);
  const { effective } = content;
  return {
    n: ordinal(entryNo),
    origin: sourcesCountAs(events)(originIn(content)),
    says: [],
    recordedAt: story[0]!.recordedAt,
    occurred: { from: instant(occurred.from), to: instant(occurred.to) },
    ...(givenAt === undefined ? {} : { fromGivenAt: givenAt }),
    ...(effective === undefined
      ? {}
      : { effective: present({ from: instant(effective.from), to: instant(effective.to) }) }),
    onlyAnnounces: kind?.announces === true,
    ...lastingOf(kind?.alertForMinutes),
    ...told('uttered', uttered),
    ...told('published', published),
    ...told('received', received),
    mode: content.mode === 'operational' ? 'action' : content.mode,
    ...kindOf(kind?.feedsNot),
    isDerived: content.derivedFrom.length > 0,
    isRetracted: last('EntryRetracted', 'EntryReinstated') === 'EntryRetracted',
    isRefuted: check === 'EntryRefuted',
    isVerified: check === 'EntryVerified',
    duplicateOf: targetsOf('duplicate_of', story).map(ordinal),
    supersedes: targetsOf('supersedes', story).map(ordinal),
    contradicts: targetsOf('contradicts', story).map(ordinal),
    againstInterest: content.attribution.some((link) => link.againstInterest === true),
    reliability: content.grade.reliability ?? reliabilityOf(originIn(content), events),
    credibility: standingCredibility(entryNo, events),
  };
}

/** The vocabulary by which what an entry says was resolved last. */
function resolvedBy(story: Events, events: Events): ReturnType<typeof vocabularyIn> {
  const resolving = story.findLast(({ data }) => 'asserts' in data);
  return vocabularyIn(events.filter(({ revision }) => revision <= (resolving?.revision ?? 0)));
}

function lastingOf(minutes: number | undefined): Pick<EntryAsKnown, 'lasts'> {
  return minutes === undefined ? {} : { lasts: minutes * 60_000_000 };
}

function kindOf(kind: EntryAsKnown['kind']): Pick<EntryAsKnown, 'kind'> {
  return kind === undefined ? {} : { kind };
}

/** What an entry says of a proposition. */
function saying(
  story: Events,
  countedAs: CountedAs,
): (of: Proposition) => readonly AssertionAsKnown[] {
  const stored = story.flatMap(({ data }) => ('asserts' in data ? [data.asserts] : [])).at(-1);
  const stated = contentOf(story)!.assertions;
  return ({ id, aspect: { abstain, actor } }) =>
    (stored ?? []).flatMap(({ proposition, value, negated, ends }, i): AssertionAsKnown[] => {
      if (proposition !== id) return [];
      const { start, end } = stated?.[i] ?? {};
      const bounds = {
        ...(start === undefined ? {} : { start: inMicros(start) }),
        ...(end === undefined ? {} : { end: inMicros(end) }),
      };
      if (abstain !== undefined && value === abstain) return [{ said: 'abstains', ...bounds }];
      const denies = negated === true ? 'denies' : 'affirms';
      const said = ends === true ? 'ends' : denies;
      if (value === undefined) return [{ said, ...bounds }];
      // Of what is answered by an actor, those that count as one are one value.
      return [{ said, value: actor === true ? countedAs(value) : value, ...bounds }];
    });
}

/** The moment of the correction that gave the beginning that is in force; undefined: it was logged so. */
function fromGivenAt(story: Events): number | undefined {
  const begins = story.map((_, i) => instant(contentOf(story.slice(0, i + 1))!.time.occurred.from));
  const since = begins.findLastIndex((from) => from !== begins.at(-1)) + 1;
  return since === 0 ? undefined : story[since]!.recordedAt;
}

function zoneIn(events: Events): string {
  const opened = events.find(({ name }) => name === 'SituationOpened');
  return opened?.name === 'SituationOpened' ? opened.data.timeZone : 'UTC';
}

/** What a moment stands for: a plain date or a day its whole day, an hour or a minute that. */
function written({ at, precision = 'instant' }: Moment, zone: string): WrittenTime {
  if (isPlainDate(at)) return whole(dayIn(at, zone));
  const moment = parseInstant(at)!;
  const length = { minute: 60, hour: 3600 }[precision as string];
  if (length !== undefined) {
    const first = Math.floor(moment / (length * 1e6)) * length * 1e6;
    return [first, first + length * 1e6];
  }
  return precision === 'instant' ? moment : whole(dayOf(moment, zone));
}

function whole({ earliest, latest }: { earliest: number; latest: number }): WrittenTime {
  return [earliest, latest];
}

function dayOf(moment: number, zone: string): { earliest: number; latest: number } {
  const { earliest } = dayIn('1970-01-01', zone);
  const date = new Date((moment - earliest) / 1000).toISOString().slice(0, 10);
  return dayIn(date, zone);
}

function reliabilityOf(teller: string, events: Events): EntryAsKnown['reliability'] {
  const origin = sourcesCountAs(events)(teller);
  const registered = events.findLast(
    (event) => event.name === 'SourceRegistered' && event.data.id === origin && origin !== 'desk',
  );
  return registered?.name === 'SourceRegistered' ? registered.data.item.reliability : 'F';
}

/** The entries to which this one stands in a relation that was not withdrawn. */
function targetsOf(type: string, story: Events): readonly string[] {
  const withdrawn = story.flatMap((event) =>
    event.name === 'RelationWithdrawn' ? [event.data.relationId] : [],
  );
  return story
    .flatMap((event) => {
      if (event.name === 'EntryLogged') return event.data.relations;
      return event.name === 'RelationAdded' ? [event.data.relation] : [];
    })
    .filter((relation) => relation.type === type && !withdrawn.includes(relation.id))
    .map(({ target }) => target);
}

function instant(text: string | null): number | null {
  return text === null ? null : (parseInstant(text) ?? null);
}

function inMicros({ earliest, latest }: StatedBounds): BoundsAsKnown {
  return { earliest: instant(earliest), latest: instant(latest) };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

function present<T extends object>(parts: T): Present<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, it]) => it !== null)) as Present<T>;
}
