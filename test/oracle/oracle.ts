import {
  allAspects,
  type Aspect,
  type Bounds,
  type Credibility,
  type EntryContent,
  type Facet,
  type Micros,
  type Opposing,
  parseInstant,
  type Reliability,
  type SituationEvent,
  type Source,
} from '@sitlog/situation';
import { assertedIn, contentOf, originIn } from './naive-entry.js';
import { standingCredibility, storyOf } from './naive-grade.js';

export type NaiveValueState =
  'reported' | 'corroborated' | 'alleged_by_one_side' | 'confirmed_by_adversaries' | 'verified';
export type NaiveState = 'unknown' | 'contested' | 'overridden' | NaiveValueState;

export interface NaiveValue {
  readonly value: string;
  readonly state: NaiveValueState;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
  readonly grade: { readonly reliability: Reliability; readonly credibility: Credibility };
  readonly since: Bounds;
}
export interface NaivePossibility {
  readonly value: string;
  readonly origin: string;
  readonly entry: string;
  readonly from: Micros | null;
  readonly to: Micros | null;
}
export interface NaiveAbstention {
  readonly origin: string;
  readonly entry: string;
}
export interface NaiveProposition {
  readonly id: string;
  readonly facet: Facet;
  readonly state: NaiveState;
  readonly override?: NaiveOverride;
  readonly stale: boolean;
  readonly values: readonly NaiveValue[];
  readonly possible: readonly NaivePossibility[];
  readonly abstentions: readonly NaiveAbstention[];
}
export interface NaiveOverride {
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly from: Micros;
  readonly expiresAt: Micros;
  readonly derivedState: NaiveState;
}
/** Every proposition of every subject registered by K, sorted by id. */
export type NaiveBoard = readonly NaiveProposition[];

/** V and K: when it was true in the world, and what the log knew. */
export interface AskedAt {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/** One assertion of one entry that feeds the board as of K. */
interface Account {
  readonly proposition: string;
  readonly value: string;
  readonly start: Bounds;
  readonly end: Bounds | undefined;
  readonly origin: string;
  readonly entry: string;
  readonly verified: boolean;
  readonly againstInterest: boolean;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** One proposition's question: its flags, V, and the sides as of K. */
interface Question {
  readonly aspect: Aspect;
  readonly validAt: Micros;
  readonly sides: Sides;
}
interface Sides {
  readonly of: (origin: string) => string | undefined;
  readonly oppose: (a: string, b: string) => boolean;
}

/**
 * The board by the board rule (docs/ARCHITECTURE.md), step after step over all events and without any index: slow, and meant to be read.
 * The events are those of one situation in the order of their revisions.
 */
export function naiveBoard(events: readonly SituationEvent[], at: AskedAt): NaiveBoard {
  const known = events.filter((event) => event.revision <= at.knownRevision);
  const sources = sourcesOf(known);
  const accounts = take(known, sources);
  const sides = sidesOf(known, sources);
  return propositionsOf(known).map(({ id, aspect }) => {
    const about = accounts.filter((account) => account.proposition === id);
    const derived = answer(about, { aspect, sides, validAt: at.validAt });
    return { id, ...derived, ...overridden(id, derived.state, { known, validAt: at.validAt }) };
  });
}

function answer(about: readonly Account[], question: Question): Omit<NaiveProposition, 'id'> {
  const words = lastWords(about.filter(hasStarted(question)), question);
  const standing = words.filter((word) => ending(word, question) === 'not yet');
  const { fresh, stale } = setOldAside(standing, question);
  const kept = withoutOutdatedBaseline(fresh, question);
  const values = valuesOf(kept, question);
  return {
    facet: question.aspect.facet,
    state: stateOfProposition(values, question),
    stale,
    values,
    possible: possibilities({ about, words, definite: fresh }, question),
    abstentions: abstentionsIn(kept, question.aspect),
  };
}

// Step 1: take.

function take(
  events: readonly SituationEvent[],
  sources: ReadonlyMap<string, Source>,
): readonly Account[] {
  return events
    .flatMap((event) => (event.name === 'EntryLogged' ? [event.data.entryNo] : []))
    .flatMap((entryNo) => {
      return accountsOf(entryNo, events, sources);
    });
}

function accountsOf(
  entryNo: string,
  events: readonly SituationEvent[],
  sources: ReadonlyMap<string, Source>,
): readonly Account[] {
  const story = storyOf(entryNo, events);
  const content = contentOf(story);
  if (content === undefined || !feedsFacts(content) || isTakenOut(story)) return [];
  const origin = originIn(content, story[0]!.author);
  return assertedIn(story).map((asserted) => ({
    ...asserted,
    origin,
    entry: entryNo,
    verified: lastOf(CHECKS, story) === 'EntryVerified',
    againstInterest: content.attribution.some((link) => link.againstInterest === true),
    reliability: content.grade.reliability ?? sources.get(origin)?.reliability ?? 'F',
    credibility: standingCredibility(entryNo, events),
  }));
}

export function feedsFacts({ mode, kind, derivedFrom }: EntryContent): boolean {
  if (mode !== 'occurrence' && mode !== 'statement') return false;
  if (kind === 'statement.forecast' || kind === 'statement.analysis') return false;
  return !kind.startsWith('background.') && derivedFrom.length === 0;
}

export function isTakenOut(story: readonly SituationEvent[]): boolean {
  const strikes = ['EntryRetracted', 'EntryReinstated'];
  return (
    lastOf(strikes, story) === 'EntryRetracted' ||
    lastOf(CHECKS, story) === 'EntryRefuted' ||
    isMarkedDuplicate(story)
  );
}

const CHECKS = ['EntryVerified', 'EntryRefuted', 'EntryLeftInconclusive'];

function lastOf(names: readonly string[], story: readonly SituationEvent[]): string | undefined {
  return story.findLast(({ name }) => names.includes(name))?.name;
}

function isMarkedDuplicate(story: readonly SituationEvent[]): boolean {
  const withdrawn = story.flatMap((event) =>
    event.name === 'RelationWithdrawn' ? [event.data.relationId] : [],
  );
  return story
    .flatMap((event) => {
      if (event.name === 'EntryLogged') return event.data.relations;
      return event.name === 'RelationAdded' ? [event.data.relation] : [];
    })
    .some(({ type, id }) => type === 'duplicate_of' && !withdrawn.includes(id));
}

function sourcesOf(events: readonly SituationEvent[]): ReadonlyMap<string, Source> {
  return new Map(
    events.flatMap((event) =>
      event.name === 'SourceRegistered' ? [[event.data.id, event.data.item] as const] : [],
    ),
  );
}

function propositionsOf(
  events: readonly SituationEvent[],
): readonly { readonly id: string; readonly aspect: Aspect }[] {
  const subjects = new Map(
    events.flatMap((event) =>
      event.name === 'SubjectRegistered' ? [[event.data.id, event.data.item] as const] : [],
    ),
  );
  return [...subjects]
    .flatMap(([subject, item]) =>
      Object.entries(allAspects(item)).map(([name, aspect]) => ({
        id: `${subject}/${name}`,
        aspect,
      })),
    )
    .sort((a, b) => inTextOrder(a.id, b.id));
}

// Step 2: place in time.

const earliestOf = (bounds: Bounds): number => bounds.earliest ?? -Infinity;
const latestOf = (bounds: Bounds): number => bounds.latest ?? Infinity;

function hasStarted({ aspect, validAt }: Question): (account: Account) => boolean {
  return ({ start }) => aspect.timeless === true || validAt >= latestOf(start);
}

function mayHaveStarted(account: Account, question: Question): boolean {
  const { aspect, validAt } = question;
  const { start } = account;
  if (aspect.timeless === true || ending(account, question) === 'over') return false;
  return earliestOf(start) <= validAt && validAt < latestOf(start);
}

function ending(
  { end }: Account,
  { aspect, validAt }: Question,
): 'not yet' | 'possibly over' | 'over' {
  if (aspect.timeless === true || end === undefined) return 'not yet';
  if (validAt >= latestOf(end)) return 'over';
  return validAt >= earliestOf(end) ? 'possibly over' : 'not yet';
}

// Step 3: last word. Step 4: age. Step 5: possible.

function startsAfter(a: Account, b: Account): boolean {
  if (latestOf(a.start) !== latestOf(b.start)) return latestOf(a.start) > latestOf(b.start);
  return earliestOf(a.start) > earliestOf(b.start);
}

function lastWords(started: readonly Account[], { aspect }: Question): readonly Account[] {
  const abstains = ({ value }: Account) => value === aspect.abstain;
  const rivals = (a: Account, b: Account) =>
    a.origin === b.origin &&
    (aspect.exclusive || a.value === b.value || abstains(a) || abstains(b));
  return started.filter(
    (word) => !started.some((other) => rivals(word, other) && startsAfter(other, word)),
  );
}

function setOldAside(
  standing: readonly Account[],
  { aspect, validAt }: Question,
): { readonly fresh: readonly Account[]; readonly stale: boolean } {
  const limit = (aspect.timeToLiveMinutes ?? Infinity) * 60_000_000;
  const young = standing.filter(({ start }) => validAt - latestOf(start) <= limit);
  return young.length > 0
    ? { fresh: young, stale: false }
    : { fresh: standing, stale: standing.length > 0 };
}

interface Considered {
  readonly about: readonly Account[];
  readonly words: readonly Account[];
  readonly definite: readonly Account[];
}

function possibilities(
  { about, words, definite }: Considered,
  question: Question,
): readonly NaivePossibility[] {
  const starting = about
    .filter((account) => mayHaveStarted(account, question))
    .map((account) => ({ account, bounds: account.start }));
  const stopping = words
    .filter((word) => ending(word, question) === 'possibly over')
    .map((account) => ({ account, bounds: account.end }));
  const rows = [...starting, ...stopping]
    .filter(({ account }) => account.value !== question.aspect.abstain)
    .filter(({ account: { origin, value } }) =>
      definite.every((other) => other.origin !== origin || other.value !== value),
    )
    .map(({ account: { value, origin, entry }, bounds }) => ({
      value,
      origin,
      entry,
      from: bounds?.earliest ?? null,
      to: bounds?.latest ?? null,
    }));
  return distinct(rows).sort(
    (a, b) =>
      inTextOrder(a.value, b.value) ||
      inTextOrder(a.origin, b.origin) ||
      inTextOrder(a.entry, b.entry) ||
      earliestFirst(a, b),
  );
}

function earliestFirst(a: NaivePossibility, b: NaivePossibility): number {
  return (a.from ?? -Infinity) - (b.from ?? -Infinity) || (a.to ?? Infinity) - (b.to ?? Infinity);
}

function abstentionsIn(kept: readonly Account[], aspect: Aspect): readonly NaiveAbstention[] {
  const rows = kept
    .filter(({ value }) => value === aspect.abstain)
    .map(({ origin, entry }) => ({ origin, entry }));
  return distinct(rows).sort(
    (a, b) => inTextOrder(a.origin, b.origin) || inTextOrder(a.entry, b.entry),
  );
}

// Step 6: baseline.

function withoutOutdatedBaseline(
  accounts: readonly Account[],
  question: Question,
): readonly Account[] {
  const { baseline, abstain } = question.aspect;
  const contrary = accounts.filter(({ value }) => value !== baseline && value !== abstain);
  const [first] = earliestStartFirst(contrary);
  if (baseline === undefined || first === undefined) return accounts;
  const outweighed = [...new Set(contrary.map(({ value }) => value))].some((value) =>
    outweighsBaseline(
      contrary.filter((account) => account.value === value).map(({ origin }) => origin),
      question.sides,
    ),
  );
  return accounts.filter(
    (account) => account.value !== baseline || startsAfter(account, first) || !outweighed,
  );
}

function outweighsBaseline(origins: readonly string[], sides: Sides): boolean {
  return origins.some((origin) => isNeutral(origin, sides)) || adversariesAmong(origins, sides);
}

// Step 7: sides.

function sidesOf(events: readonly SituationEvent[], sources: ReadonlyMap<string, Source>): Sides {
  const declared: readonly Opposing[] = events.flatMap((event) =>
    event.name === 'SidesDeclared' ? [event.data.opposing] : [],
  );
  const opposing = (declared.at(-1) ?? []).filter(
    (pair) => !pair.includes('neutral') && !pair.includes('civilian'),
  );
  const of = (origin: string) => sources.get(origin)?.side;
  const oppose = (a: string, b: string) =>
    opposing.some(
      ([one, other]) => (of(a) === one && of(b) === other) || (of(a) === other && of(b) === one),
    );
  return { of, oppose };
}

function isNeutral(origin: string, sides: Sides): boolean {
  const side = sides.of(origin);
  return side === undefined || side === 'neutral' || side === 'civilian';
}

function adversariesAmong(origins: readonly string[], sides: Sides): boolean {
  return origins.some((a) => origins.some((b) => sides.oppose(a, b)));
}

function allOfOneSide(origins: readonly string[], sides: Sides): boolean {
  return (
    new Set(origins.map((origin) => sides.of(origin))).size === 1 &&
    origins.every((origin) => !isNeutral(origin, sides))
  );
}

// Step 8: state of a value. Step 9: state of the proposition.

function valuesOf(kept: readonly Account[], { aspect, sides }: Question): readonly NaiveValue[] {
  const said = kept.filter(({ value }) => value !== aspect.abstain);
  return sortedSet(said.map(({ value }) => value)).map((value) => {
    const accounts = said.filter((account) => account.value === value);
    const [first] = earliestStartFirst(accounts);
    return {
      value,
      state: stateOfValue(accounts, sides),
      origins: sortedSet(accounts.map(({ origin }) => origin)),
      entries: sortedSet(accounts.map(({ entry }) => entry)),
      grade: bestGrade(accounts),
      since: first?.start ?? { earliest: null, latest: null },
    };
  });
}

function stateOfValue(accounts: readonly Account[], sides: Sides): NaiveValueState {
  const origins = sortedSet(accounts.map(({ origin }) => origin));
  const admitted = accounts.some(
    (account) => account.againstInterest && origins.some((origin) => origin !== account.origin),
  );
  if (accounts.some(({ verified }) => verified)) return 'verified';
  if (admitted || adversariesAmong(origins, sides)) return 'confirmed_by_adversaries';
  if (origins.length === 1) return 'reported';
  return allOfOneSide(origins, sides) ? 'alleged_by_one_side' : 'corroborated';
}

function bestGrade(accounts: readonly Account[]): NaiveValue['grade'] {
  const reliabilities = (['A', 'B', 'C', 'D', 'E'] as const).filter((grade) =>
    accounts.some(({ reliability }) => reliability === grade),
  );
  const credibilities = ([1, 2, 3, 4, 5] as const).filter((grade) =>
    accounts.some(({ credibility }) => credibility === grade),
  );
  return { reliability: reliabilities[0] ?? 'F', credibility: credibilities[0] ?? 6 };
}

function stateOfProposition(
  values: readonly NaiveValue[],
  { aspect, sides }: Question,
): NaiveState {
  const [only] = values;
  if (only === undefined) return 'unknown';
  if (values.length === 1) return only.state;
  if (aspect.exclusive) return 'contested';
  const earned = (['verified', 'confirmed_by_adversaries', 'corroborated'] as const).find((state) =>
    values.some((value) => value.state === state),
  );
  if (earned !== undefined) return earned;
  const origins = sortedSet(values.flatMap((value) => value.origins));
  return origins.length >= 2 && allOfOneSide(origins, sides) ? 'alleged_by_one_side' : 'reported';
}

// Step 10: override.

/** What the duty officer said, from its recording until it expires, unless that was taken back or said anew before it expired. */
function overridden(
  id: string,
  derivedState: NaiveState,
  { known, validAt }: { readonly known: readonly SituationEvent[]; readonly validAt: Micros },
): Partial<NaiveProposition> {
  const said = known.flatMap((event) =>
    (event.name === 'PropositionOverridden' || event.name === 'OverrideLifted') &&
    event.data.proposition === id
      ? [event]
      : [],
  );
  for (const [i, event] of said.entries()) {
    if (event.name !== 'PropositionOverridden') continue;
    const { value, reason } = event.data;
    const expiresAt = parseInstant(event.data.expiresAt) ?? -Infinity;
    const isTakenBack = said.slice(i + 1).some(({ recordedAt }) => recordedAt < expiresAt);
    const from = event.recordedAt;
    if (isTakenBack || validAt < from || validAt >= expiresAt) continue;
    const override = { value, reason, by: event.author, from, expiresAt, derivedState };
    return { state: 'overridden', override };
  }
  return {};
}

// Orders and sets.

function earliestStartFirst(accounts: readonly Account[]): readonly Account[] {
  return accounts.toSorted((a, b) => Number(startsAfter(a, b)) - Number(startsAfter(b, a)));
}

function inTextOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(inTextOrder);
}

function distinct<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
