import {
  type Bounds,
  type Credibility,
  type EntryContent,
  type EntryState,
  type Figure,
  type FigureKey,
  type Micros,
  type Moment,
  figureKey,
  type NotFact,
  type NumberConvention,
  originOfEntry,
  type Reliability,
  UNGRADED,
  whyNotFact,
} from '@sitlog/situation';
import { type Identities } from '../rule/identity.js';
import { numbersOf, type ReadNumbers } from './numbers.js';
import { type Days, instants, dayOrMoment, periodOf, type Span, whenOf } from './when.js';

/** What tells where a figure stands on the board: its measure, and what its entry is about and linked to. */
export interface Setting {
  readonly kind: string;
  readonly about: readonly string[];
  /** The places from which and to which its entry says that people moved. */
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly partOf: readonly string[];
  readonly separateFrom: readonly string[];
  readonly key: FigureKey;
  /** The stated period of a flow. */
  readonly period?: Span;
}

/** One figure of one entry, as read: one line of the board. */
export interface FigureLine extends Setting {
  readonly entryNo: string;
  /** Its place among the entry's figures. */
  readonly index: number;
  readonly origin: string;
  /** The origin as recorded, where that one counts as another one. */
  readonly toldBy?: string;
  /** An analyst's own figure stands apart from those of the accounts. */
  readonly isAssessment: boolean;
  readonly figure: Figure;
  readonly numbers: ReadNumbers;
  readonly when: Bounds;
  /** When its entry was uttered and published, as far as it says: the later of two of one time. */
  readonly told: { readonly uttered?: Micros; readonly published?: Micros };
  /** Of a flow whose period is not stated: when it occurred. */
  readonly occasion?: Span;
  readonly places: EntryContent['places'];
  readonly verification: EntryState['verification'];
  /** As given for the entry; absent: that of the source. */
  readonly reliability?: Reliability;
  readonly credibility: Credibility;
}

/** A figure as that of the origin as which its own counts. */
export function lineAsCounted(
  line: FigureLine,
  { originAs }: Pick<Identities, 'originAs'>,
): FigureLine {
  const origin = originAs(line.origin);
  return origin === line.origin ? line : { ...line, origin, toldBy: line.origin };
}

/** Why a figure is left out (rule 1): its entry feeds nothing, or it is marked as superseded. */
export type NotTaken = NotFact | 'role';

/** The figures of an entry that count (rule 1). */
export function figuresOf(entry: EntryState, days: Days): readonly FigureLine[] {
  if (whyNoFigures(entry) !== undefined) return [];
  return figuresIn(entry, days).filter(({ figure }) => figure.role !== 'superseded');
}

/** Why an entry's figures are left out; an assessment's are shown, but apart. */
export function whyNoFigures(entry: EntryState): NotFact | undefined {
  const why = whyNotFact(entry);
  const { mode, derivedFrom } = entry.content;
  if (mode !== 'assessment' || (why !== 'mode' && why !== 'kind')) return why;
  if (entry.feedsNot === 'forecast' || entry.feedsNot === 'background') return 'kind';
  return derivedFrom.length > 0 ? 'repeats' : undefined;
}

/** All figures of an entry, whether they count or not. */
export function figuresIn(entry: EntryState, days: Days): readonly FigureLine[] {
  const { content, verification, conventions = {} } = entry;
  const { grade, places, time } = content;
  return content.figures.map((figure, index) => ({
    ...settingOf(entry, figureKey(figure), days),
    entryNo: entry.entryNo,
    index,
    origin: originOfEntry(entry),
    isAssessment: content.mode === 'assessment',
    figure,
    numbers: numbersOf(figure, conventionOf(figure, conventions)),
    when: whenOf(figure, entry, days),
    told: toldIn(time, days),
    ...(figure.stockFlow === 'flow' && figure.period === undefined
      ? { occasion: instants(time.occurred) }
      : {}),
    places,
    verification,
    ...(grade.reliability === undefined ? {} : { reliability: grade.reliability }),
    credibility: grade.credibility ?? UNGRADED,
  }));
}

function conventionOf(
  { verbal }: Figure,
  conventions: NonNullable<EntryState['conventions']>,
): NumberConvention | undefined {
  return verbal !== undefined && Object.hasOwn(conventions, verbal)
    ? conventions[verbal]
    : undefined;
}

/** Where a figure that counts this would stand, in this entry. */
export function settingOf(entry: EntryState, key: FigureKey, days: Days): Setting {
  const targets = (type: string): readonly string[] =>
    entry.relations.filter((r) => r.type === type && !r.withdrawn).map(({ target }) => target);
  const period = periodOf(key.period, days);
  return {
    kind: entry.content.kind,
    about: entry.content.about,
    origins: placesIn(entry, 'origin'),
    destinations: placesIn(entry, 'destination'),
    partOf: targets('part_of'),
    separateFrom: targets('separate_from'),
    key,
    ...(period === undefined ? {} : { period }),
  };
}

function placesIn({ content }: EntryState, role: string): readonly string[] {
  const named = content.places
    .filter((place) => place.role === role)
    .flatMap(({ placeId, description }) => placeId ?? description ?? []);
  return [...new Set(named)].sort();
}

function toldIn({ uttered, published }: EntryContent['time'], days: Days): FigureLine['told'] {
  const at = (moment: Moment | undefined): Micros | undefined =>
    moment === undefined ? undefined : dayOrMoment(moment.at, days)?.to;
  const [said, put] = [at(uttered), at(published)];
  return {
    ...(said === undefined ? {} : { uttered: said }),
    ...(put === undefined ? {} : { published: put }),
  };
}
