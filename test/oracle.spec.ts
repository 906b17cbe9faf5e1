import { describe, expect, it } from '@jest/globals';
import {
  type Command,
  type EntryContent,
  type EntryState,
  evolve,
  formatInstant,
  INITIAL_STATE,
  type SituationEvent,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { aleppoCase, aleppoEvents, type CaseQuestion, micros } from './oracle/histories/aleppo.js';
import {
  asserting,
  FIVE_SOURCES,
  historyOf,
  OPENED,
  source,
  subject,
} from './oracle/histories/area-commands.js';
import { repetitionOf } from './oracle/histories/arrivals.js';
import { history, momentsOf, withCommand } from './oracle/histories/histories.js';
import { type NaiveBoard, naiveBoard, type NaiveProposition } from './oracle/oracle.js';

type NaiveState = NaiveProposition['state'];

const found = aleppoCase();
const onAleppo = found === undefined ? describe.skip : describe;
const events = found === undefined ? [] : aleppoEvents(found);

function revisionAt(instant: string): number {
  return events.findLast((event) => event.recordedAt <= micros(instant))?.revision ?? -1;
}

function aleppoAt(validAt: string, knownAt: string): NaiveBoard {
  return naiveBoard(events, { validAt: micros(validAt), knownRevision: revisionAt(knownAt) });
}

function valuesOf(proposition: NaiveProposition | undefined): readonly string[] {
  return proposition?.values.map(({ value }) => value) ?? [];
}

function find(board: NaiveBoard, id: string): NaiveProposition | undefined {
  return board.find((proposition) => proposition.id === id);
}

/** What an answer of the case may say about one proposition. */
interface Said {
  readonly value?: string;
  readonly values?: readonly string[];
  readonly state?: NaiveState;
  readonly abstains?: readonly string[];
  readonly definite?: Readonly<Record<string, readonly string[]>>;
  readonly possible?: Readonly<Record<string, readonly string[]>>;
  readonly side?: string;
  readonly grade?: string;
  readonly verification?: string;
}

function expectSaid(proposition: NaiveProposition | undefined, said: Said): void {
  const { value, values = [value], state, abstains, definite, possible, side, grade } = said;
  expect(valuesOf(proposition)).toEqual(values);
  if (state !== undefined) expect(proposition?.state).toBe(state);
  if (abstains !== undefined) {
    expect(proposition?.abstentions.map(({ origin }) => origin)).toEqual(abstains);
  }
  if (definite !== undefined) {
    expect(Object.fromEntries(proposition?.values.map((v) => [v.value, v.origins]) ?? [])).toEqual(
      definite,
    );
  }
  if (possible !== undefined) expect(possibleOrigins(proposition)).toEqual(possible);
  if (side !== undefined) {
    const origins = proposition?.values.flatMap((v) => v.origins) ?? [];
    expect(origins.map((id) => found?.sources.find((s) => s.id === id)?.side)).toEqual(
      origins.map(() => side),
    );
  }
  if (grade !== undefined) {
    const { reliability, credibility } = proposition!.values[0]!.grade;
    expect(`${reliability}${credibility}`).toBe(grade);
  }
  if (said.verification === 'unverified') expect(proposition?.state).not.toBe('verified');
}

function possibleOrigins(proposition: NaiveProposition | undefined) {
  const rows = proposition?.possible ?? [];
  return Object.fromEntries(
    [...new Set(rows.map(({ value }) => value))].map((value) => [
      value,
      rows.filter((row) => row.value === value).map(({ origin }) => origin),
    ]),
  );
}

/** The propositions that an answer names; a bare state belongs to the proposition named before it. */
function saidIn(answer: CaseQuestion['answer']): readonly (readonly [string, Said])[] {
  const rows = Object.entries(answer);
  return rows.flatMap(([key, is], i): readonly (readonly [string, Said])[] => {
    if (!key.includes('/')) {
      return typeof is === 'object' && is !== null ? saidIn(is as CaseQuestion['answer']) : [];
    }
    const next = rows[i + 1];
    const state = next?.[0] === 'state' ? { state: next[1] as NaiveState } : {};
    return [[key, typeof is === 'string' ? { value: is, ...state } : (is as Said)]];
  });
}

onAleppo('the oracle over the Aleppo case (skipped where ../shared/cases is absent)', () => {
  const questions = (found?.questions ?? []).flatMap(({ id, validAt, knownAt, answer }) =>
    typeof knownAt === 'string'
      ? saidIn(answer).map(([about, said]) => ({ id, about, validAt, knownAt, said }))
      : [],
  );

  it('finds the questions about propositions', () => {
    expect([...new Set(questions.map(({ id }) => id))]).toEqual([
      'Q01',
      'Q02',
      'Q03',
      'Q04',
      'Q05',
      'Q06',
      'Q08',
      'Q10',
      'Q14',
      'Q17',
    ]);
  });

  it.each(questions)('answers $id about $about as written', (q) => {
    expectSaid(find(aleppoAt(q.validAt, q.knownAt), q.about), q.said);
  });

  it('answers Q12: the demands open at 12:00 and at 13:00', () => {
    const question = found?.questions.find(({ id }) => id === 'Q12');
    const open = [question?.knownAt ?? []].flat().map((knownAt) =>
      aleppoAt(question!.validAt, knownAt)
        .filter(({ id, values }) => id.startsWith('dem-') && values[0]?.value === 'open')
        .map(({ id }) => id.split('/')[0]),
    );
    expect(open).toEqual(Object.values(question!.answer));
  });

  it('answers Q19: the site is planned and nothing is open', () => {
    const site = find(aleppoAt(WED('12:00'), WED('12:00')), 'shelter-1/status');
    expectSaid(site, { value: 'planned', state: 'reported' });
  });
});

const WED = (time: string): string => `2016-12-14T${time}:00+02:00`;

/** A cell of the worked table of the Aleppo case: state, values with their origins' count left out, further words. */
interface Cell {
  readonly about: string;
  readonly state: NaiveState;
  readonly values: readonly string[];
  readonly abstains?: readonly string[];
  readonly possible?: readonly string[];
}
const cell = (
  about: string,
  state: NaiveState,
  values: readonly string[] = [],
  more: Pick<Cell, 'abstains' | 'possible'> = {},
): Cell => ({ about, state, values, ...more });

const IN_FORCE = cell('agr-1/formal', 'reported', ['in_force']);
const WHO_FIRST = cell('agr-1/first_violator', 'contested', ['act-rebels', 'act-syr-gov']);
const OPEN = (demand: string): Cell => cell(`${demand}/status`, 'reported', ['open']);
const NOON: readonly Cell[] = [
  IN_FORCE,
  cell('agr-1/observance', 'confirmed_by_adversaries', ['breached']),
  WHO_FIRST,
  cell('evac-1/status', 'corroborated', ['delayed']),
  cell('evac-1/obstructed_by', 'alleged_by_one_side', ['act-iran', 'act-shia-militia']),
  cell('ea/shelling', 'confirmed_by_adversaries', ['ongoing']),
  cell('ea/shelling_by', 'confirmed_by_adversaries', ['act-syr-gov'], { abstains: ['src-sohr'] }),
  OPEN('dem-1'),
  OPEN('dem-2'),
];
const AFTERNOON = [
  ...NOON,
  cell('talks-1/status', 'contested', ['ongoing', 'rejected_by_iran']),
  OPEN('dem-3'),
];

const TABLE: readonly { knownAt: string; validAt: string; cells: readonly Cell[] }[] = [
  {
    knownAt: WED('08:00'),
    validAt: WED('08:00'),
    cells: [
      IN_FORCE,
      cell('agr-1/observance', 'reported', ['holding']),
      cell('agr-1/first_violator', 'unknown'),
      cell('evac-1/status', 'reported', ['delayed']),
    ],
  },
  {
    knownAt: WED('10:00'),
    validAt: WED('10:00'),
    cells: [
      IN_FORCE,
      cell('agr-1/observance', 'corroborated', ['breached']),
      cell('agr-1/first_violator', 'reported', ['act-syr-gov']),
      cell('evac-1/status', 'corroborated', ['delayed']),
      cell('ea/shelling', 'corroborated', ['ongoing']),
      cell('ea/shelling_by', 'reported', ['act-syr-gov'], { abstains: ['src-sohr'] }),
      OPEN('dem-1'),
    ],
  },
  {
    knownAt: WED('10:30'),
    validAt: WED('08:00'),
    cells: [
      IN_FORCE,
      cell('agr-1/observance', 'contested', ['breached', 'holding'], {
        possible: ['src-rebel-commanders', 'src-shimale'],
      }),
      WHO_FIRST,
      cell('evac-1/status', 'reported', ['delayed'], { possible: ['src-shimale'] }),
      cell('ea/shelling', 'unknown', [], {
        possible: ['src-rebel-commanders', 'src-rus-mod', 'src-shimale', 'src-sohr'],
      }),
      // The table has dem-1 open here; at 08:00 its account (00:00 to 08:15) is possible.
      cell('dem-1/status', 'unknown', [], { possible: ['src-rebel-groups'] }),
    ],
  },
  {
    knownAt: WED('12:00'),
    validAt: WED('12:00'),
    cells: [...NOON, cell('talks-1/status', 'reported', ['rejected_by_iran'])],
  },
  { knownAt: WED('13:00'), validAt: WED('13:00'), cells: AFTERNOON },
  { knownAt: '2019-12-31T12:00:00+02:00', validAt: WED('13:00'), cells: AFTERNOON },
];

onAleppo('the oracle over the worked table of the Aleppo case', () => {
  it.each(TABLE)('shows the row known at $knownAt, valid at $validAt', (row) => {
    const board = aleppoAt(row.validAt, row.knownAt);
    const shown = row.cells.map(({ about, abstains, possible }) => {
      const proposition = find(board, about);
      return {
        about,
        state: proposition?.state,
        values: valuesOf(proposition),
        ...(abstains && { abstains: proposition?.abstentions.map(({ origin }) => origin) }),
        ...(possible && { possible: proposition?.possible.map(({ origin }) => origin) }),
      };
    });
    expect(shown).toEqual(row.cells);
  });

  it.each([
    [WED('08:00'), ['dem-1', 'dem-2', 'dem-3', 'ea', 'talks-1']],
    [WED('10:00'), ['dem-2', 'dem-3', 'talks-1']],
    [WED('12:00'), ['dem-3', 'aleppo-city']],
  ])('lists at %s nothing of subjects that nobody had heard of', (knownAt, subjects) => {
    const listed = aleppoAt(knownAt, knownAt).map(({ id }) => id.split('/')[0]);
    expect(listed.filter((id) => subjects.includes(id!))).toEqual([]);
  });
});

// Small records of one area, written by hand: hours 0 to 23 of one day.

const hour = (at: number): string => formatInstant((at - 24) * 3_600_000_000);
const AREA = 'ea';
const ASPECTS = {
  flag: { facet: 'alerts', exclusive: true },
  truce: { facet: 'ceasefire', exclusive: true, baseline: 'holding' },
  by: { facet: 'hostilities', exclusive: false, abstain: 'undetermined' },
  fresh: { facet: 'needs', exclusive: true, timeToLiveMinutes: 60 },
  ever: { facet: 'hostilities', exclusive: true, timeless: true },
} as const;

const REGISTERED: readonly Command[] = [
  OPENED,
  { kind: 'declare-sides', opposing: [['red', 'blue']] },
  ...FIVE_SOURCES,
  source('free-2', { reliability: 'A' }),
  subject(AREA, { aspects: ASPECTS }),
];

type Hours = readonly [earliest: number | null, latest: number | null];
interface Saying {
  readonly by: string;
  readonly value: string;
  readonly start: Hours;
  readonly end?: Hours;
  readonly via?: string;
  readonly against?: true;
}

function saying(aspect: keyof typeof ASPECTS, said: Saying): Command {
  const at = ([earliest, latest]: Hours) => ({
    earliest: earliest === null ? null : hour(earliest),
    latest: latest === null ? null : hour(latest),
  });
  const assertion = {
    proposition: `${AREA}/${aspect}`,
    value: said.value,
    start: at(said.start),
    ...(said.end === undefined ? {} : { end: at(said.end) }),
  };
  const { by, via, against } = said;
  const attribution: EntryContent['attribution'] = [
    ...(via === undefined ? [] : [{ sourceId: via, act: 'published' as const }]),
    { sourceId: by, act: 'said', ...(against && { againstInterest: true }) },
  ];
  return asserting(by, [assertion], { attribution });
}

function written(commands: readonly Command[]): readonly SituationEvent[] {
  return historyOf([...REGISTERED, ...commands]);
}

/** `value:state(origins)` of each value, `?value(origin)` of each possible one, `<value(origin)why` of each earlier one, `-origin` of each abstention. */
function shown(
  aspect: keyof typeof ASPECTS,
  at: number,
  sayings: readonly Saying[],
  more: readonly Command[] = [],
): string {
  const stored = written([...sayings.map((said) => saying(aspect, said)), ...more]);
  const asked = { validAt: micros(hour(at)), knownRevision: stored.length - 1 };
  const proposition = find(naiveBoard(stored, asked), `${AREA}/${aspect}`)!;
  return [
    `${proposition.state}${proposition.stale ? ' (stale)' : ''}:`,
    ...proposition.values.map((v) => `${v.value}=${v.state}(${v.origins.join()})`),
    ...proposition.possible.map((p) => `?${p.value}(${p.origin})`),
    ...proposition.earlier.map((e) => `<${e.value}(${e.origin})${e.why}`),
    ...proposition.abstentions.map((a) => `-${a.origin}`),
  ].join(' ');
}

describe('the oracle, step by step', () => {
  const on: Saying = { by: 'free-1', value: 'on', start: [1, 3] };
  const off: Saying = { by: 'free-1', value: 'off', start: [2, 4] };

  it.each([
    [0, 'unknown:'],
    [1, 'unknown: ?on(free-1)'],
    [2, 'unknown: ?off(free-1) ?on(free-1)'],
    [3, 'reported: on=reported(free-1) ?off(free-1)'],
    [4, 'reported: off=reported(free-1)'],
  ])('places accounts in time: at hour %i', (at, expected) => {
    expect(shown('flag', at, [off, on])).toBe(expected);
  });

  it('keeps a value that is tied with another of the same origin', () => {
    expect(shown('flag', 5, [on, { ...off, start: [1, 3] }])).toBe(
      'contested: off=reported(free-1) on=reported(free-1)',
    );
  });

  it.each([
    [4, 'reported: off=reported(free-1)'],
    [6, 'unknown: ?off(free-1)'],
    [8, 'unknown: <off(free-1)over'],
  ])('lets nothing older return when the last word ends: at hour %i', (at, expected) => {
    expect(shown('flag', at, [on, { ...off, end: [6, 8] }])).toBe(expected);
  });

  it('never makes definite what has no latest start', () => {
    expect(shown('flag', 23, [{ ...on, start: [1, null] }])).toBe('unknown: ?on(free-1)');
  });

  it('takes a timeless account as definite at every moment', () => {
    expect(shown('ever', 0, [{ ...on, start: [1, null], end: [2, 3] }])).toBe(
      'reported: on=reported(free-1)',
    );
  });

  const blames = (value: string, start: Hours, end?: Hours): Saying => ({
    by: 'free-1',
    value,
    start,
    ...(end && { end }),
  });

  it.each([
    ['later', [blames('a', [1, 1]), blames('undetermined', [2, 2])], 'unknown: -free-1'],
    [
      'tied',
      [blames('a', [2, 2]), blames('undetermined', [2, 2])],
      'reported: a=reported(free-1) -free-1',
    ],
    [
      'in between',
      [blames('a', [1, 1]), blames('undetermined', [2, 2]), blames('b', [3, 3])],
      'reported: b=reported(free-1)',
    ],
    ['ended', [blames('a', [1, 1]), blames('undetermined', [2, 2], [3, 3])], 'unknown:'],
    ['possibly ended', [blames('a', [1, 1]), blames('undetermined', [2, 2], [3, 9])], 'unknown:'],
    [
      'possible',
      [blames('a', [1, 1]), blames('undetermined', [2, 9])],
      'reported: a=reported(free-1)',
    ],
  ])('weighs an abstention that is %s', (_, sayings, expected) => {
    expect(shown('by', 5, sayings)).toBe(expected);
  });

  const old: Saying = { by: 'free-1', value: 'x', start: [1, 1] };

  it.each([
    [2, [old], 'reported: x=reported(free-1)'],
    [3, [old], 'reported (stale): x=reported(free-1)'],
    [
      3,
      [old, { by: 'free-2', value: 'x', start: [3, 3] }],
      'reported: x=reported(free-2) <x(free-1)aged',
    ],
    [
      3,
      [old, { by: 'free-2', value: 'y', start: [2, 2] }],
      'reported: y=reported(free-2) <x(free-1)overtaken',
    ],
  ] as const)('sets old accounts aside: at hour %i', (at, sayings, expected) => {
    expect(shown('fresh', at, sayings)).toBe(expected);
  });

  const holding: Saying = { by: 'free-1', value: 'holding', start: [1, 1] };
  const breached = (by: string, at = 2): Saying => ({ by, value: 'breached', start: [at, at] });

  it.each<readonly [string, readonly Saying[], string]>([
    [
      'one side',
      [breached('red-1')],
      'contested: breached=reported(red-1) holding=reported(free-1)',
    ],
    [
      'a neutral',
      [breached('free-2', 1)],
      'reported: breached=reported(free-2) <holding(free-1)gave_way',
    ],
    [
      'no two values of one side each',
      [breached('red-1'), { by: 'blue-1', value: 'ended', start: [2, 2] }],
      'contested: breached=reported(red-1) ended=reported(blue-1) holding=reported(free-1)',
    ],
    [
      'opposing sides',
      [breached('red-1', 1), breached('blue-1', 1)],
      'confirmed_by_adversaries: breached=confirmed_by_adversaries(blue-1,red-1) <holding(free-1)gave_way',
    ],
  ])('weighs the baseline against %s', (_, sayings, expected) => {
    expect(shown('truce', 5, [holding, ...sayings])).toBe(expected);
  });

  it('takes a baseline account from after the first contrary one as an ordinary one', () => {
    const later: Saying = { by: 'red-1', value: 'holding', start: [3, 3] };
    expect(shown('truce', 5, [later, breached('free-2')])).toBe(
      'contested: breached=reported(free-2) holding=reported(red-1)',
    );
  });

  const says = (by: string, more: Partial<Saying> = {}): Saying => ({
    by,
    value: 'x',
    start: [1, 1],
    ...more,
  });

  it.each([
    [[says('free-1'), says('free-1', { via: 'free-2' })], 'reported'],
    [[says('free-1'), says('free-2')], 'corroborated'],
    [[says('free-1'), says('red-1')], 'corroborated'],
    [[says('red-1'), says('red-2')], 'alleged_by_one_side'],
    [[says('red-1'), says('blue-1')], 'confirmed_by_adversaries'],
    [[says('red-1', { against: true })], 'reported'],
    [[says('red-1', { against: true }), says('red-2')], 'alleged_by_one_side'],
    [[says('red-1', { against: true }), says('free-1')], 'confirmed_by_adversaries'],
  ])('judges one value by its origins: %j is %s', (sayings, expected) => {
    expect(shown('by', 2, sayings).split(':')[0]).toBe(expected);
  });

  it.each([
    [[says('red-1'), says('red-2', { value: 'y' })], 'alleged_by_one_side'],
    [[says('red-1'), says('blue-1', { value: 'y' })], 'reported'],
    [[says('red-1'), says('red-2'), says('blue-1', { value: 'y' })], 'reported'],
    [[says('red-1'), says('free-1'), says('blue-1', { value: 'y' })], 'corroborated'],
  ])('judges several values that may hold together: %j is %s', (sayings, expected) => {
    expect(shown('by', 2, sayings).split(':')[0]).toBe(expected);
  });

  it('counts a verified account, and leaves a refuted one out', () => {
    const check = (outcome: 'verified' | 'refuted'): readonly SituationEvent[] =>
      withCommand(
        written([saying('flag', on)]),
        { kind: 'verify-entry', entryNo: 'TST-001', outcome, rationale: 'looked into' },
        'verifier',
      );
    const states = [check('verified'), check('refuted')].map((stored) => {
      const asked = { validAt: micros(hour(5)), knownRevision: stored.length - 1 };
      return find(naiveBoard(stored, asked), 'ea/flag')?.state;
    });
    expect(states).toEqual(['verified', 'unknown']);
  });

  it('grades a value by the best of its accounts and dates it by the first', () => {
    const stored = written([
      saying('flag', { ...on, start: [2, 3] }),
      saying('flag', { ...on, by: 'free-2', start: [1, 4] }),
    ]);
    const asked = { validAt: micros(hour(5)), knownRevision: stored.length - 1 };
    expect(find(naiveBoard(stored, asked), 'ea/flag')?.values).toEqual([
      {
        value: 'on',
        state: 'corroborated',
        origins: ['free-1', 'free-2'],
        entries: ['TST-001', 'TST-002'],
        grade: { reliability: 'A', credibility: 6 },
        since: { earliest: micros(hour(2)), latest: micros(hour(3)) },
      },
    ]);
  });
});

// Properties over random histories.

function foldOf(stored: readonly SituationEvent[]): readonly EntryState[] {
  return [...stored.reduce(evolve, INITIAL_STATE).entries.values()];
}

function boardsAtHead(stored: readonly SituationEvent[], like = stored): readonly NaiveBoard[] {
  return momentsOf(like, 0).map(({ validAt }) =>
    naiveBoard(stored, { validAt, knownRevision: stored.length - 1 }),
  );
}

function without(entryNo: string, board: NaiveBoard): NaiveBoard {
  const others = ({ entry }: { readonly entry: string }) => entry !== entryNo;
  return board.map((proposition) => ({
    ...proposition,
    values: proposition.values.map((value) => ({
      ...value,
      entries: value.entries.filter((entry) => entry !== entryNo),
    })),
    denied: proposition.denied.map((value) => ({
      ...value,
      entries: value.entries.filter((entry) => entry !== entryNo),
    })),
    earlier: proposition.earlier.filter(others),
    possible: proposition.possible.filter(others),
    endings: proposition.endings.filter(others),
    abstentions: proposition.abstentions.filter(others),
  }));
}

describe('the oracle over random histories', () => {
  it('never changes the past: later events do not touch an answer as of an earlier revision', () => {
    fc.assert(
      fc.property(history(), fc.nat(), (stored, cut) => {
        const knownRevision = cut % stored.length;
        const early = stored.slice(0, knownRevision + 1);
        for (const { validAt } of momentsOf(stored, 0).filter((_, i) => i % 4 === 0)) {
          const asked = { validAt, knownRevision };
          expect(naiveBoard(stored, asked)).toEqual(naiveBoard(early, asked));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same board again when an entry is retracted and reinstated', () => {
    fc.assert(
      fc.property(history(), fc.nat(), (stored, which) => {
        const standing = foldOf(stored).filter((entry) => entry.retracted === undefined);
        fc.pre(standing.length > 0);
        const { entryNo } = standing[which % standing.length]!;
        const retracted = withCommand(stored, { kind: 'retract-entry', entryNo, reason: 'error' });
        const again = withCommand(retracted, { kind: 'reinstate-entry', entryNo, reason: 'ok' });
        fc.pre(again.length === stored.length + 2);
        expect(boardsAtHead(again, stored)).toEqual(boardsAtHead(stored));
      }),
      { numRuns: 25 },
    );
  });

  it('is not moved by an entry that repeats the same origin through another publisher', () => {
    fc.assert(
      fc.property(history(), fc.nat(), (stored, which) => {
        const boards = boardsAtHead(stored);
        const standing = new Set(boards.flat().flatMap(entriesIn));
        // Only of what says when it was told is the moment of telling the same where it is logged again, later.
        const counting = foldOf(stored).filter(
          ({ entryNo, toldAt, recordedAt, relations }) =>
            standing.has(entryNo) && toldAt < recordedAt && relations.length === 0,
        );
        fc.pre(counting.length > 0);
        const repeated = withCommand(stored, repetitionOf(counting[which % counting.length]!));
        fc.pre(repeated.length === stored.length + 1);
        const { entryNo } = foldOf(repeated).at(-1)!;
        const after = boardsAtHead(repeated, stored).map((board) => without(entryNo, board));
        expect(after).toEqual(boards);
      }),
      { numRuns: 25 },
    );
  });

  it('meets every state and every part of an answer', () => {
    const seen = new Set<string>();
    for (const stored of fc.sample(history(), { numRuns: 150, seed: 1 })) {
      boardsAtHead(stored)
        .flat()
        .flatMap(marksOf)
        .forEach((mark) => seen.add(mark));
    }
    expect([...seen].sort()).toEqual([
      'abstention',
      'aged',
      'alleged_by_one_side',
      'confirmed_by_adversaries',
      'contested',
      'corroborated',
      'denial',
      'denied',
      'ending',
      'gave_way',
      'over',
      'overridden',
      'overtaken',
      'possible',
      'possibly denies',
      'possibly ends',
      'reported',
      'several of one origin',
      'several values',
      'stale',
      'unknown',
      'verified',
    ]);
  });
});

function entriesIn({ values, denied }: NaiveProposition): readonly string[] {
  return [...values, ...denied].flatMap((value) => value.entries);
}

function marksOf(proposition: NaiveProposition): readonly string[] {
  const { state, stale, values, denied, possible, earlier, abstentions, endings } = proposition;
  const origins = values.flatMap((value) => value.origins);
  return [
    state,
    ...(stale ? ['stale'] : []),
    ...(values.length > 1 ? ['several values'] : []),
    ...(new Set(origins).size < origins.length ? ['several of one origin'] : []),
    ...(abstentions.length > 0 ? ['abstention'] : []),
    ...possible.map(({ says }) => (says === 'affirms' ? 'possible' : `possibly ${says}`)),
    ...denied.map(() => 'denial'),
    ...endings.map(() => 'ending'),
    ...earlier.map(({ why }) => why),
  ];
}
