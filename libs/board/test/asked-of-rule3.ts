import {
  type Aspect,
  evolve,
  formatInstant,
  INITIAL_STATE,
  type Micros,
  type Override,
  type SituationEvent,
} from '@sitlog/situation';
import {
  type Answer3,
  type AssertionAsKnown,
  type EntryAsKnown,
  type PropositionAsked,
  type ValueAnswered,
} from '../../../test/oracle/rule3/model.js';
import {
  type Account,
  assertedBy,
  type Circumstances,
  derive,
  type Derived,
} from '../src/index.js';
import { circumstancesIn } from './records.js';

const ABSTAIN = 'unclear';
const KINDS = {
  forecast: 'statement.forecast',
  analysis: 'statement.analysis',
  background: 'background.context',
};

const no = (n: number): string => `EXA-${String(n).padStart(3, '0')}`;
const text = (at: unknown): string | null => (typeof at === 'number' ? formatInstant(at) : null);

function assertion({ said, value, start, end }: AssertionAsKnown): object {
  const bounds = (of: NonNullable<typeof start>) => ({
    earliest: text(of.earliest),
    latest: text(of.latest),
  });
  return {
    proposition: 's/p',
    ...(said === 'abstains' ? { value: ABSTAIN } : value === undefined ? {} : { value }),
    ...(said === 'denies' ? { negated: true } : {}),
    ...(said === 'ends' ? { ends: true } : {}),
    ...(start === undefined ? {} : { start: bounds(start) }),
    ...(end === undefined ? {} : { end: bounds(end) }),
  };
}

type Step = readonly [at: Micros, name: string, data: object];

function stepsOf(entry: EntryAsKnown): readonly Step[] {
  const { occurred, effective, recordedAt, fromGivenAt } = entry;
  const entryNo = no(entry.n);
  const told = (name: 'uttered' | 'published' | 'received'): object =>
    entry[name] === undefined ? {} : { [name]: { at: text(entry[name]) } };
  const from = text(occurred.from);
  const other = typeof occurred.from === 'number' ? text(occurred.from - 1) : text(0);
  const asserts = entry.says.map(assertion);
  const window =
    effective === undefined || entry.onlyAnnounces === true
      ? {}
      : { effective: { from: text(effective.from), to: text(effective.to) } };
  const content = {
    mode: entry.mode === 'action' ? 'operational' : entry.mode,
    kind: entry.kind === undefined ? 'ops.contact' : KINDS[entry.kind],
    about: [],
    time: {
      occurred: {
        from: fromGivenAt === undefined ? from : other,
        to: text(occurred.to),
        precision: 'interval',
      },
      ...told('uttered'),
      ...told('published'),
      ...told('received'),
    },
    ...window,
    places: [],
    actors: [],
    figures: [],
    sectors: [],
    attribution: [
      { sourceId: entry.origin, act: 'said', againstInterest: entry.againstInterest === true },
    ],
    grade: { reliability: entry.reliability, credibility: entry.credibility },
    assertions: asserts,
    derivedFrom: entry.isDerived === true ? ['EXA-900'] : [],
  };
  const about = { entryNo, reason: 'error', rationale: 'x' };
  const patch = [{ path: '/time/occurred/from', value: from }];
  return [
    [recordedAt, 'EntryLogged', { entryNo, entry: content, relations: [], asserts }],
    ...(fromGivenAt === undefined
      ? []
      : [[fromGivenAt, 'EntryCorrected', { entryNo, patch, asserts }] as const]),
    ...(entry.isVerified === true ? [[recordedAt, 'EntryVerified', about] as const] : []),
    ...(entry.isRefuted === true ? [[recordedAt, 'EntryRefuted', about] as const] : []),
    ...(entry.isRetracted === true ? [[recordedAt, 'EntryRetracted', about] as const] : []),
  ];
}

function relationsOf(entry: EntryAsKnown): readonly Step[] {
  const types = [
    ['duplicate_of', entry.duplicateOf],
    ['supersedes', entry.supersedes],
    ['contradicts', entry.contradicts],
  ] as const;
  return types.flatMap(([type, targets = []]) =>
    targets.map((target): Step => {
      const relation = { id: `${entry.n}-${type}-${target}`, type, target: no(target) };
      return [entry.recordedAt, 'RelationAdded', { entryNo: no(entry.n), relation }];
    }),
  );
}

/** What the library is asked: all accounts and circumstances of a question, from events. */
interface Asked {
  readonly aspect: Aspect;
  readonly accounts: readonly Account[];
  readonly circumstances: Circumstances;
}

/** A question as the library is asked it. */
export function askedOf(asked: PropositionAsked): Asked {
  const aspect: Aspect = { facet: 'access', abstain: ABSTAIN, ...asked.aspect };
  const sources = Object.entries(asked.sources).map(([id, side]): Step => {
    const item = { name: id, type: 'media', reliability: 'C', ...(side === null ? {} : { side }) };
    return [0, 'SourceRegistered', { id, item }];
  });
  const [authority] = asked.authority;
  const subject = {
    type: 'area',
    name: 's',
    aspects: { p: aspect },
    ...(authority === undefined ? {} : { authorities: { p: authority } }),
  };
  const steps = [
    ...sources,
    [0, 'SubjectRegistered', { id: 's', item: subject }] as const,
    [0, 'SidesDeclared', { opposing: asked.opposing }] as const,
    ...asked.entries.flatMap(stepsOf),
    ...asked.entries.flatMap(relationsOf),
  ];
  const state = steps
    .map(([recordedAt, name, data], revision) => {
      return { eventId: `e${revision}`, revision, recordedAt, author: 'x', name, data };
    })
    .reduce((before, event) => evolve(before, event as unknown as SituationEvent), INITIAL_STATE);
  return {
    aspect,
    accounts: [...state.entries.values()].flatMap(assertedBy),
    circumstances: {
      ...circumstancesIn(state, asked.validAt),
      hasLostSupport: () => false,
      overridesOf: () => overridesOf(asked),
    },
  };
}

/** The answer of the library. */
export function ours({ aspect, accounts, circumstances }: Asked): Derived {
  return derive({ id: 's/p', aspect }, accounts, circumstances);
}

function overridesOf({ overrides }: PropositionAsked): readonly Override[] {
  const sorted = overrides.toSorted((a, b) => a.recordedAt - b.recordedAt);
  return sorted.map(({ value, reason, recordedAt, expiresAt, liftedAt = expiresAt }, i) => ({
    value,
    reason,
    by: 'x',
    from: recordedAt,
    expiresAt,
    endedAt: Math.min(expiresAt, liftedAt, sorted[i + 1]?.recordedAt ?? expiresAt),
  }));
}

function listed(rows: readonly object[]): readonly string[] {
  return [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
}

const lines = {
  oracle: ({ value, state, origins, entries, grade, since }: ValueAnswered) => [
    ...[value, state, origins.toSorted(), entries.map(no), grade.reliability, grade.credibility],
    ...[since.earliest, since.latest],
  ],
  ours: ({ value, state, origins, entries, grade, since }: Derived['values'][number]) => [
    ...[value, state, origins, entries, grade.reliability, grade.credibility],
    ...[since.earliest, since.latest],
  ],
};

/** An answer of the oracle, to compare. */
export function told(answer: Answer3): object {
  return {
    state: answer.state,
    override: answer.override?.value,
    derived: answer.override?.derived,
    stale: answer.stale,
    values: listed(answer.values.map(lines.oracle)),
    denied: listed(answer.denied.map(lines.oracle)),
    earlier: listed(
      answer.earlier.map(({ value, negated, origin, entry, since, until, why }) => [
        ...[value, negated, origin, no(entry), since.earliest, since.latest],
        ...[Number.isFinite(until) ? until : null, why],
      ]),
    ),
    possible: listed(
      answer.possible.map(({ said, value, origin, entry }) => [
        said,
        value ?? '',
        origin,
        no(entry),
      ]),
    ),
    abstentions: listed(answer.abstentions.map(({ origin, entry }) => [origin, no(entry)])),
    endings: listed(
      answer.endings.map(({ value, origin, entry }) => [value ?? '', origin, no(entry)]),
    ),
  };
}

/** An answer of the library, to compare with one of the oracle. */
export function toldByUs(answer: Derived): object {
  return {
    state: answer.state,
    override: answer.override?.value,
    derived: answer.override?.derivedState,
    stale: answer.stale,
    values: listed(answer.values.map(lines.ours)),
    denied: listed(answer.denied.map(lines.ours)),
    earlier: listed(
      answer.earlier.map(({ value, negated, origin, entry, since, until, why }) => [
        ...[value, negated, origin, entry, since.earliest, since.latest],
        ...[until, why.replace('_', ' ')],
      ]),
    ),
    possible: listed(
      answer.possible.map(({ says, value, origin, entry }) => [says, value, origin, entry]),
    ),
    abstentions: listed(answer.abstentions.map(({ origin, entry }) => [origin, entry])),
    endings: listed(answer.endings.map(({ value = '', origin, entry }) => [value, origin, entry])),
  };
}
