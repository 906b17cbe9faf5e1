import { type Derived } from '@sitlog/board';
import {
  allAspects,
  type Aspect,
  type Micros,
  type Opposing,
  parseInstant,
  type SituationEvent,
} from '@sitlog/situation';
import { vocabularyIn } from './vocabulary/naive-vocabulary.js';
import { sourcesCountAs } from './identity/counted-as.js';
import { entriesAsKnown } from './as-known.js';
import { knownOnce } from './known-once.js';
import { answerOf } from './rule3/answer.js';
import {
  type Answer3,
  type EntryAsKnown,
  type OverrideAsKnown,
  type PossibleAnswered,
  type PropositionAsked,
  type ValueAnswered,
} from './rule3/model.js';

/** A proposition as the oracle answers it, in the library's words: without what it does not say. */
export interface NaiveProposition extends Omit<
  Derived,
  'since' | 'possible' | 'values' | 'denied'
> {
  readonly values: readonly NaiveValue[];
  readonly denied: readonly NaiveValue[];
  readonly possible: readonly Omit<Derived['possible'][number], 'from' | 'to'>[];
}
type NaiveValue = Omit<Derived['values'][number], 'sinceOrigin'>;
/** Every proposition of every subject registered by K, sorted by id. */
export type NaiveBoard = readonly NaiveProposition[];

/** V and K: when it was true in the world, and what the log knew. */
export interface AskedAt {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

type Events = readonly SituationEvent[];

/**
 * The board by rule set 3 (docs/architecture/rule.md), step after step over all events and without any index: slow, and meant to be
 * read. The events are those of one situation in the order of their revisions.
 */
export function naiveBoard(events: Events, { validAt, knownRevision }: AskedAt): NaiveBoard {
  return propositionsAsKnown(events, knownRevision).map(({ told, asked }) =>
    inOurWords(told, answerOf({ ...asked, validAt })),
  );
}

/** A proposition as it is known: all of a question but the valid moment, and the words of its answer. */
interface AsKnown {
  readonly asked: Omit<PropositionAsked, 'validAt'>;
  readonly told: Asked;
}

const propositionsAsKnown = knownOnce((known): readonly AsKnown[] => {
  const entriesFor = entriesAsKnown(known);
  const circumstances = { sources: sourcesIn(known), opposing: opposingIn(known), hidden: [] };
  const authors = new Map(known.map(({ recordedAt, author }) => [recordedAt, author]));
  const code = codeIn(known);
  const countedAs = sourcesCountAs(known);
  return propositionsOf(known).map(({ id, aspect, authority }) => ({
    asked: {
      entries: concerned(entriesFor({ id, aspect })),
      ...{ aspect, authority: authority.map(countedAs), ...circumstances },
      overrides: overridesOf(id, known),
    },
    told: { id, aspect, code, authors },
  }));
});

/** What the library says of a proposition, as far as the oracle says it too. */
export function asNaive({ since: _, ...derived }: Derived): NaiveProposition {
  const value = ({ sinceOrigin: __, ...one }: Derived['values'][number]): NaiveValue => one;
  return {
    ...derived,
    values: derived.values.map(value),
    denied: derived.denied.map(value),
    earlier: sortedRows(derived.earlier),
    possible: sortedRows(derived.possible.map(({ from: ___, to: ____, ...one }) => one)),
    abstentions: sortedRows(derived.abstentions),
    endings: sortedRows(derived.endings),
  };
}

/** Those that speak of the proposition, and all with which duplicates, superseding and contradictions connect them. */
function concerned(entries: readonly EntryAsKnown[]): readonly EntryAsKnown[] {
  const linked = ({ duplicateOf = [], supersedes = [], contradicts = [] }: EntryAsKnown) => [
    ...duplicateOf,
    ...supersedes,
    ...contradicts,
  ];
  const found = new Set(entries.filter(({ says }) => says.length > 0).map(({ n }) => n));
  for (const n of found) {
    const own = entries.find((entry) => entry.n === n);
    const towards = entries.filter((entry) => linked(entry).includes(n)).map((entry) => entry.n);
    for (const next of [...(own === undefined ? [] : linked(own)), ...towards]) found.add(next);
  }
  return entries.filter(({ n }) => found.has(n));
}

function sourcesIn(events: Events): PropositionAsked['sources'] {
  return Object.fromEntries(
    events.flatMap((event) =>
      event.name === 'SourceRegistered' ? [[event.data.id, event.data.item.side ?? null]] : [],
    ),
  );
}

function opposingIn(events: Events): Opposing {
  const declared = events.flatMap((event) =>
    event.name === 'SidesDeclared' ? [event.data.opposing] : [],
  );
  return (declared.at(-1) ?? []).filter(
    (pair) => !pair.includes('neutral') && !pair.includes('civilian'),
  );
}

function propositionsOf(events: Events): readonly {
  readonly id: string;
  readonly aspect: Aspect;
  readonly authority: readonly string[];
}[] {
  const vocabulary = vocabularyIn(events);
  const subjects = new Map(
    events.flatMap((event) =>
      event.name === 'SubjectRegistered' ? [[event.data.id, event.data.item] as const] : [],
    ),
  );
  return [...subjects]
    .flatMap(([subject, item]) =>
      Object.entries(allAspects(item, vocabulary)).map(([name, aspect]) => {
        const authority = item.authorities?.[name];
        const id = `${subject}/${name}`;
        return { id, aspect, authority: authority === undefined ? [] : [authority] };
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** What the duty officer said of a proposition: each holds until it expires, is lifted, or is followed by another. */
function overridesOf(id: string, events: Events): readonly OverrideAsKnown[] {
  const said = events.flatMap((event) =>
    (event.name === 'PropositionOverridden' || event.name === 'OverrideLifted') &&
    event.data.proposition === id
      ? [event]
      : [],
  );
  return said.flatMap((event, i) => {
    if (event.name !== 'PropositionOverridden') return [];
    const { value, reason } = event.data;
    const next = said[i + 1]?.recordedAt;
    return [
      {
        ...{ value, reason, recordedAt: event.recordedAt },
        expiresAt: parseInstant(event.data.expiresAt)!,
        ...(next === undefined ? {} : { liftedAt: next }),
      },
    ];
  });
}

function codeIn(events: Events): string {
  const opened = events.find(({ name }) => name === 'SituationOpened');
  return opened?.name === 'SituationOpened' ? opened.data.code : '';
}

interface Asked {
  readonly id: string;
  readonly aspect: Aspect;
  readonly code: string;
  readonly authors: ReadonlyMap<Micros, string>;
}

function overrideIn(
  { value, reason, recordedAt, expiresAt, liftedAt, derived }: NonNullable<Answer3['override']>,
  authors: Asked['authors'],
): NonNullable<NaiveProposition['override']> {
  const by = authors.get(recordedAt) ?? '';
  const isCutShort = liftedAt !== undefined && liftedAt < expiresAt;
  return {
    ...{ value, reason, by, from: recordedAt, expiresAt, derivedState: derived },
    ...(isCutShort ? { endedAt: liftedAt } : {}),
  };
}

function inOurWords({ id, aspect, code, authors }: Asked, answer: Answer3): NaiveProposition {
  const no = (n: number): string => `${code}-${String(n).padStart(3, '0')}`;
  const value = ({ since: { earliest, latest }, ...one }: ValueAnswered): NaiveValue => ({
    ...one,
    origins: one.origins.toSorted(),
    entries: one.entries.toSorted((a, b) => a - b).map(no),
    since: { earliest, latest },
  });
  const inOrder = (values: readonly ValueAnswered[]): readonly NaiveValue[] =>
    values.map(value).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return {
    id,
    facet: aspect.facet,
    state: answer.state,
    ...(answer.override === null ? {} : { override: overrideIn(answer.override, authors) }),
    stale: answer.stale,
    values: inOrder(answer.values),
    denied: inOrder(answer.denied),
    earlier: sortedRows(
      answer.earlier.map(({ entry, until, why, ...one }) => ({
        ...one,
        entry: no(entry),
        until: Number.isFinite(until) ? until : null,
        why: why === 'gave way' ? ('gave_way' as const) : why,
      })),
    ),
    possible: sortedRows(answer.possible.map((one) => possible(one, no))),
    abstentions: sortedRows(
      answer.abstentions.map(({ origin, entry }) => ({ origin, entry: no(entry) })),
    ),
    endings: sortedRows(
      answer.endings.map(({ origin, entry, value: of }) => ({
        ...{ origin, entry: no(entry) },
        ...(of === null ? {} : { value: of }),
      })),
    ),
  };
}

function possible(
  { said, value, origin, entry }: PossibleAnswered,
  no: (n: number) => string,
): NaiveProposition['possible'][number] {
  if (said === 'abstains') throw new Error('An abstention is never possible.');
  return { says: said, value: value ?? '', origin, entry: no(entry) };
}

/** Rows in an order that the rule leaves open, each once. */
function sortedRows<Row extends object>(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const text = (row: Row): string => JSON.stringify(Object.entries(row).toSorted());
  const once = new Map(rows.map((row) => [text(row), row]));
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
