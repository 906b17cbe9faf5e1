import {
  type Bounds,
  type Change,
  type Credibility,
  type EntryState,
  entryOf,
  evolve,
  INITIAL_STATE,
  type Figure,
  type Micros,
  parseInstant,
  type PreferenceState,
  type Reliability,
  type SituationEvent,
} from '@sitlog/situation';
import { knownOnce } from './known-once.js';
import { type CountedAs, sourcesCountAs } from './identity/counted-as.js';
import { contentOf, originIn } from './naive-entry.js';
import { beganIn, standingIn } from './placed-entry.js';
import { standingCredibility } from './naive-grade.js';
import { type AskedAt, naiveBoard } from './oracle.js';

/** Figures that count the same, by the names of their entries (`ALE-001#0`), as two people would list them by hand. */
export interface NaiveGroup {
  readonly facet: string;
  readonly counts: string;
  readonly of: readonly string[];
  readonly way?: string;
  readonly availability: string | undefined;
  readonly lines: readonly NaiveLine[];
  readonly possible: readonly string[];
  readonly assessments: readonly string[];
  readonly possibleAssessments: readonly string[];
  readonly envelopes: readonly NaiveEnvelope[];
  readonly preferred: readonly string[];
}
export interface NaiveLine {
  readonly name: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly persons: number | null;
  readonly grade: string;
  readonly isCredible: boolean;
}
export interface NaiveEnvelope {
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

interface Known {
  readonly entries: readonly EntryState[];
  readonly stories: ReadonlyMap<string, readonly SituationEvent[]>;
  readonly began: ReadonlyMap<string, Bounds>;
  readonly credibilities: ReadonlyMap<string, Credibility>;
  readonly reliabilities: ReadonlyMap<string, Reliability>;
  readonly countedAs: CountedAs;
  readonly types: ReadonlyMap<string, string>;
  readonly standing: ReadonlySet<string>;
  readonly statuses: ReadonlyMap<string, readonly string[]>;
}
interface Place {
  readonly facet: string;
  readonly of: readonly string[];
  readonly availability?: string;
  /** Of movements: origin and destination. */
  readonly way?: string;
}
interface Told {
  readonly entry: EntryState;
  readonly index: number;
  readonly figure: Figure;
  readonly origin: string;
  readonly place: Place;
  readonly from: Micros;
  readonly until: Micros;
}

/**
 * The figures by their rule (docs/ARCHITECTURE.md), over all events and without any index. Plain dates are not drawn by the
 * random histories, so none is read here.
 */
export function naiveFigures(
  events: readonly SituationEvent[],
  at: AskedAt,
): readonly NaiveGroup[] {
  const known = knownAt(events, at);
  const told = known.entries.flatMap((entry) => toldBy(entry, known));
  const shown = told.filter((one) => one.from <= at.validAt && !isReplaced(one, told, at.validAt));
  const groups = [...new Set(shown.map(groupOf))].sort();
  return groups.map((group) => {
    const own = shown.filter((one) => groupOf(one) === group);
    const definite = own.filter(({ until }) => until <= at.validAt);
    const open = own.filter(({ until }) => until > at.validAt);
    const [analysts, accounts] = [true, false].map((is) =>
      definite.filter((one) => isAssessment(one.entry) === is),
    );
    const lines = accounts!.map((one) => lineOf(one, known)).sort(byName);
    return {
      ...own[0]!.place,
      availability: own[0]!.place.availability,
      counts: countsOf(own[0]!.figure),
      lines,
      possible: names(open.filter(({ entry }) => !isAssessment(entry))),
      assessments: names(analysts!),
      possibleAssessments: names(open.filter(({ entry }) => isAssessment(entry))),
      envelopes: envelopes(accounts!, known),
      preferred: preferred(group, definite, known),
    };
  });
}

// What was known.

function knownAt(events: readonly SituationEvent[], at: AskedAt): Known {
  const statuses = new Map(
    naiveBoard(events, at).map(({ id, values }) => [id, values.map(({ value }) => value)]),
  );
  return { ...recordedBy(events, at.knownRevision), statuses };
}

const recordedBy = knownOnce((known): Omit<Known, 'statuses'> => {
  const reliabilities = new Map<string, Reliability>();
  const types = new Map<string, string>();
  for (const event of known) {
    if (event.name === 'SourceRegistered' && event.data.id !== 'desk') {
      reliabilities.set(event.data.id, event.data.item.reliability);
    }
    if (event.name === 'SubjectRegistered') types.set(event.data.id, event.data.item.type);
  }
  const { entries } = known.reduce(evolve, INITIAL_STATE);
  const stories = Map.groupBy(known, (event) => entryOf(event) ?? '');
  return {
    entries: [...entries.values()],
    stories,
    began: new Map([...entries.keys()].map((no) => [no, beganIn(stories.get(no)!)])),
    credibilities: new Map([...entries.keys()].map((no) => [no, standingCredibility(no, known)])),
    reliabilities,
    countedAs: sourcesCountAs(known),
    types,
    standing: standingIn(known),
  };
});

// What is taken: occurrences and statements, and apart from them assessments.

function isOut({ entryNo }: EntryState, { standing }: Known): boolean {
  return !standing.has(entryNo);
}

function isAssessment(entry: EntryState): boolean {
  return entry.content.mode === 'assessment';
}

function counts(entry: EntryState, known: Known): boolean {
  const { mode, kind, derivedFrom } = entry.content;
  const isBackground = kind.startsWith('background.') || kind === 'statement.forecast';
  const isFact =
    ['occurrence', 'statement'].includes(mode) && kind !== 'statement.analysis' && !isBackground;
  return (
    !isOut(entry, known) &&
    derivedFrom.length === 0 &&
    (isFact || (isAssessment(entry) && !isBackground))
  );
}

function toldBy(entry: EntryState, known: Known): readonly Told[] {
  if (!counts(entry, known)) return [];
  return [...entry.content.figures.entries()]
    .filter(([, { role }]) => role !== 'superseded')
    .flatMap(([index, figure]) =>
      placesOf(figure.measure, entry, known).map((place) => ({
        entry,
        index,
        figure,
        origin: known.countedAs(originIn(entry.content)),
        place,
        ...holdsFrom(figure, known.began.get(entry.entryNo)!),
      })),
    );
}

// Where it stands: only movements linked to the plan are its progress; planned is not open.

const MOVEMENTS = [
  'people.departed',
  'people.evacuated',
  'people.to_be_evacuated',
  'people.remaining',
];

function placesOf(measure: string, entry: EntryState, known: Known): readonly Place[] {
  if (measure.startsWith('shelter.')) return [shelter(entry, known)];
  if (measure === 'people.killed') return [{ facet: 'casualties', of: [] }];
  if (!MOVEMENTS.includes(measure)) throw new Error(`The histories have no measure ${measure}.`);
  const plansAmong = (type: string) =>
    known.entries
      .filter((other) => linked(entry, type).includes(other.entryNo) && !isOut(other, known))
      .flatMap((other) => speaksOf(other, known));
  const plans = [...speaksOf(entry, known), ...plansAmong('part_of')];
  const separate = plansAmong('separate_from');
  const progress = [...new Set(plans)].filter((plan) => !separate.includes(plan));
  return progress.length === 0
    ? [{ facet: 'displacement', of: [], ...wayOf(entry) }]
    : progress.map((plan) => ({ facet: 'evacuation', of: [plan], ...wayOf(entry) }));
}

/** From where to where people moved, by the places that the entry names in these roles. */
function wayOf({ content: { places } }: EntryState): Pick<Place, 'way'> {
  const named = (which: string): string =>
    places
      .filter(({ role }) => role === which)
      .map(({ placeId, description }) => placeId ?? description)
      .sort()
      .join('+');
  const [from, to] = [named('origin'), named('destination')];
  return from === '' && to === '' ? {} : { way: `${from} > ${to}` };
}

function speaksOf({ content: { kind, about } }: EntryState, { types }: Known): readonly string[] {
  return kind.startsWith('movement.evacuation_')
    ? about.filter((id) => types.get(id) === 'evacuation')
    : [];
}

function shelter({ content: { kind, about } }: EntryState, { types, statuses }: Known): Place {
  const of = [...new Set(about.filter((id) => types.get(id) === 'site'))].sort();
  const place = (availability: string): Place => ({ facet: 'shelter', of, availability });
  if (kind === 'shelter.site_announced') return place('planned');
  const said = of.map((id) => {
    const values = statuses.get(`${id}/status`) ?? [];
    return values.length > 1 ? 'contested' : values[0];
  });
  if (said.some((one) => one !== said[0])) return place('unspecified');
  const byKind = new Map([
    ['shelter.opened', 'open'],
    ['shelter.full', 'full'],
    ['shelter.closed', 'closed'],
  ]);
  return place(said[0] ?? byKind.get(kind) ?? 'unspecified');
}

// From when it holds.

function holdsFrom(figure: Figure, { earliest, latest }: Bounds): { from: Micros; until: Micros } {
  const stated = figure.asOf ?? figure.period?.to ?? undefined;
  if (stated !== undefined) return { from: parseInstant(stated)!, until: parseInstant(stated)! };
  return { from: earliest ?? -Infinity, until: latest ?? Infinity };
}

// The last word of each origin.

function isReplaced(one: Told, all: readonly Told[], validAt: Micros): boolean {
  if (one.until > validAt) return false;
  return all.some(
    (other) =>
      other.until <= validAt &&
      other.origin === one.origin &&
      groupOf(other) === groupOf(one) &&
      isAssessment(other.entry) === isAssessment(one.entry) &&
      (one.figure.stockFlow !== 'flow' || occasionOf(other) === occasionOf(one)) &&
      isLater(other, one),
  );
}

/** Later by its bounds; where they are equal, by when it was uttered, else published. */
function isLater(other: Told, one: Told): boolean {
  if (other.until !== one.until) return other.until > one.until;
  if (other.from !== one.from) return other.from > one.from;
  const [uttered, published] = (['uttered', 'published'] as const).map((when) => {
    const [a, b] = [other, one].map(({ entry }) => entry.content.time[when]?.at);
    return a === undefined || b === undefined ? undefined : parseInstant(a)! - parseInstant(b)!;
  });
  return (uttered ?? published ?? 0) > 0;
}

function occasionOf({ figure: { period }, entry }: Told): string {
  const { from, to } = entry.content.time.occurred;
  return period === undefined ? `occurred ${from}..${to}` : periodOf(period);
}

function periodOf(period: Figure['period']): string {
  return period === undefined ? '' : `${period.from}..${period.to}`;
}

// What counts the same.

function countsOf(
  figure: Pick<Figure, 'measure' | 'unit' | 'stockFlow' | 'scope' | 'disaggregation'>,
): string {
  const { measure, unit, stockFlow, scope, disaggregation } = figure;
  return [measure, unit, stockFlow, scope, disaggregation?.sex ?? ''].join(' ');
}

function groupOf({ figure, place }: Pick<Told, 'figure' | 'place'>): string {
  const { facet, of, availability = '', way = '' } = place;
  return [facet, of.join(), availability, way, countsOf(figure)].join(' | ');
}

// Numbers: what is written, else by the quantifier, else by the convention for the words.

function lineOf(told: Told, known: Known): NaiveLine {
  const { entry, figure, origin } = told;
  const { reliability = known.reliabilities.get(origin) ?? 'F' } = entry.content.grade;
  const credibility = known.credibilities.get(entry.entryNo)!;
  const numbers = numbersOf(figure);
  const size = figure.unit === 'household' ? figure.householdSize : undefined;
  const { low, best, high } = numbers;
  const any = best ?? low ?? high;
  return {
    name: nameOf(told),
    ...numbers,
    persons: size === undefined || any === null ? null : Math.round(any * size),
    grade: `${reliability}${credibility}`,
    isCredible: reliability !== 'E' && credibility !== 5,
  };
}

/** The one verbal number of the histories. */
const WORDS = new Map([['Scores', { min: 40, max: 99 }]]);

function numbersOf({ min = null, best = null, max = null, quantifier, verbal }: Figure) {
  if (min !== null || max !== null) return { low: min, best, high: max };
  const words = verbal === undefined ? undefined : WORDS.get(verbal);
  if (best === null) return { low: words?.min ?? null, best, high: words?.max ?? null };
  const says = (...quantifiers: readonly string[]) => quantifiers.includes(quantifier);
  return {
    low: says('exact_as_reported', 'at_least') ? best : null,
    best: says('at_least', 'at_most') ? null : best,
    high: says('exact_as_reported', 'at_most') ? best : null,
  };
}

// The envelope: never an average, never a sum.

function envelopes(accounts: readonly Told[], known: Known): readonly NaiveEnvelope[] {
  const credible = accounts.filter((one) => lineOf(one, known).isCredible);
  const isFlow = accounts[0]?.figure.stockFlow === 'flow';
  const period = ({ figure }: Told) => (isFlow ? periodOf(figure.period) : '');
  return [...new Set(credible.map(period))].sort().map((which) => {
    const own = credible.filter((one) => period(one) === which).map(({ figure }) => figure);
    const says = (quantifier: string) => own.some((figure) => figure.quantifier === quantifier);
    const lines = own.map(numbersOf);
    const all = lines.flatMap(({ low, best, high }) => [low, best, high]).filter((n) => n !== null);
    const sorted = all.toSorted((a, b) => a - b);
    return {
      low: lines.every(({ low, best }) => low === null && best === null) ? null : sorted[0]!,
      high: lines.every(({ high, best }) => high === null && best === null) ? null : sorted.at(-1)!,
      openLow: lines.some(({ low }) => low === null) || says('at_most'),
      openHigh: lines.some(({ high }) => high === null) || says('at_least'),
    };
  });
}

// Preferred: the last choice among what counts the same, if it was not taken back and its figure stands.

function preferred(group: string, definite: readonly Told[], known: Known): readonly string[] {
  const choices = known.entries.flatMap((entry) =>
    (entry.preferences ?? []).flatMap((choice) =>
      placesOf(choice.key.measure, entry, known)
        .filter((place) => groupOf({ figure: choice.key as Figure, place }) === group)
        .map(() => ({ entry, choice })),
    ),
  );
  const periods = [...new Set(choices.map(({ choice }) => periodOf(choice.key.period)))].sort();
  return periods.flatMap((period) => {
    const own = choices.filter(({ choice }) => periodOf(choice.key.period) === period);
    const last = own.toSorted((a, b) => b.choice.at - a.choice.at)[0]!;
    return last.choice.withdrawn === undefined ? chosen(last, definite, known) : [];
  });
}

function chosen(
  { entry, choice }: { readonly entry: EntryState; readonly choice: PreferenceState },
  definite: readonly Told[],
  { stories }: Known,
): readonly string[] {
  const { key } = choice;
  const index = placeNow(stories.get(entry.entryNo)!, choice);
  const own = definite.find((one) => one.entry.entryNo === entry.entryNo && one.index === index);
  const isIt =
    own !== undefined &&
    countsOf(own.figure) === countsOf(key) &&
    (own.figure.stockFlow !== 'flow' || periodOf(own.figure.period) === periodOf(key.period));
  return isIt ? [`${nameOf(own)} by ${choice.by}`] : [];
}

/** Where the chosen figure stands after all corrections; undefined once it was taken away. */
function placeNow(story: readonly SituationEvent[], { at }: PreferenceState): number | undefined {
  const since = story.findIndex(
    ({ name, recordedAt }) => name === 'FigurePreferred' && recordedAt === at,
  );
  const choosing = story[since]!;
  const place = choosing.name === 'FigurePreferred' ? choosing.data.figure : undefined;
  const list = contentOf(story.slice(0, since + 1))!.figures;
  const changes = story
    .slice(since + 1)
    .flatMap((event) => (event.name === 'EntryCorrected' ? event.data.patch : []));
  return changes.reduce<Tracked>(tracked, { place, list }).place;
}

interface Tracked {
  readonly place: number | undefined;
  readonly list: readonly Figure[];
}

function tracked({ place, list }: Tracked, { path, value }: Change): Tracked {
  if (path === '/figures') {
    const next = (value ?? []) as readonly Figure[];
    return { place: place === undefined ? undefined : placeIn(next, list, place), list: next };
  }
  const at = /^\/figures\/(\d+)$/.exec(path)?.[1];
  if (at === undefined || value !== undefined) return { place, list };
  const gone = Number(at);
  const left = list.filter((_, i) => i !== gone);
  if (place === undefined || place === gone) return { place: undefined, list: left };
  return { place: place > gone ? place - 1 : place, list: left };
}

/** In a list that was written anew: the very figure, wherever it is, else what was corrected in its place. */
function placeIn(
  next: readonly Figure[],
  before: readonly Figure[],
  place: number,
): number | undefined {
  const texts = (list: readonly Figure[]): (string | undefined)[] =>
    list.map((one) => JSON.stringify(one));
  const [was, now] = [texts(before), texts(next)];
  if (now[place] === was[place]) return place;
  if (now.includes(was[place])) return now.indexOf(was[place]);
  return now.length === was.length && !was.includes(now[place]) ? place : undefined;
}

function linked({ relations }: EntryState, type: string): readonly string[] {
  return relations
    .filter((relation) => relation.type === type && relation.withdrawn === undefined)
    .map(({ target }) => target);
}

function nameOf({ entry, index }: Told): string {
  return `${entry.entryNo}#${index}`;
}

function names(told: readonly Told[]): readonly string[] {
  return told.map(nameOf).sort();
}

function byName(a: NaiveLine, b: NaiveLine): number {
  return a.name < b.name ? -1 : 1;
}
