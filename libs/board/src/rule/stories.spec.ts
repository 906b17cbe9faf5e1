import { describe, expect, it } from '@jest/globals';
import {
  type Assertion,
  type Change,
  type Command,
  type EntryContent,
  formatInstant,
  instantOf,
  type Micros,
  type NewContent,
  type NewRelation,
  type SituationEvent,
} from '@sitlog/situation';
import {
  asserting,
  FIVE_SOURCES,
  OPENED,
  source,
  subject,
} from '../../../../test/oracle/histories/area-commands.js';
import { NOTHING_WRITTEN, write } from '../../../../test/oracle/histories/histories.js';
import { asNaive, naiveBoard, type NaiveProposition } from '../../../../test/oracle/oracle.js';
import { propositionsOn, recordsOf } from '../../test/compared.js';
import { consideredIn } from '../../test/considered.js';

// One day of a record written by hand: hours are moments of the world (V) and of the log (K) alike.

const MIDNIGHT = Date.UTC(2016, 11, 14) * 1000;
const at = (hour: number): Micros => MIDNIGHT + Math.round(hour * 3_600_000_000);
const text = (hour: number | null): string | null =>
  hour === null ? null : formatInstant(at(hour));

const sides: Command = { kind: 'declare-sides', opposing: [['red', 'blue']] };

const BEGINNING: readonly Command[] = [
  OPENED,
  ...FIVE_SOURCES,
  subject('agr', { type: 'agreement' }),
  subject('ea', {
    aspects: {
      flag: { facet: 'alerts', exclusive: true },
      truce: { facet: 'ceasefire', exclusive: true, baseline: 'holding' },
      by: { facet: 'hostilities', exclusive: false, abstain: 'unclear' },
      one: { facet: 'hostilities', exclusive: true, abstain: 'unclear' },
      fresh: { facet: 'needs', exclusive: true, timeToLiveMinutes: 60 },
      trip: {
        facet: 'evacuation',
        exclusive: true,
        endsCourse: ['arrived'],
        timeToLiveMinutes: 60,
      },
    },
  }),
];

type Hours = readonly [earliest: number | null, latest: number | null];
type More = Partial<EntryContent> & {
  readonly end?: Hours;
  readonly duplicateOf?: string;
  readonly how?: Pick<Assertion, 'negated' | 'ends'>;
  readonly relates?: readonly NewRelation[];
};

/** An entry in which an origin says something of an aspect, since an hour or between two. */
function says(by: string, of: string, start: number | Hours | undefined, more: More = {}): Command {
  const { end, duplicateOf, how, relates = [], ...content } = more;
  const [aspect = '', value = ''] = of.split('=');
  const bounds = ([earliest, latest]: Hours) => ({
    earliest: text(earliest),
    latest: text(latest),
  });
  const assertion: Assertion = {
    proposition: aspect.includes('/') ? aspect : `ea/${aspect}`,
    ...(value === '' ? {} : { value }),
    ...how,
    ...(start === undefined
      ? {}
      : { start: bounds(typeof start === 'number' ? [start, start] : start) }),
    ...(end === undefined ? {} : { end: bounds(end) }),
  };
  const relations = duplicateOf === undefined ? relates : [duplicate(duplicateOf)];
  return { ...asserting(by, [assertion], content), relations };
}

const duplicate = (no: string) => ({ type: 'duplicate_of' as const, target: no });
const corrects = (entryNo: string, ...patch: readonly Change[]): Command => ({
  kind: 'correct-entry',
  entryNo,
  class: 'clerical',
  patch,
  reason: 'written down wrong',
});
const startsAt = (hour: number): Change => ({
  path: '/assertions/0/start',
  value: { earliest: text(hour), latest: text(hour) },
});
const occurs = (from: number, to: number): EntryContent['time'] => ({
  occurred: { from: text(from), to: text(to), precision: 'interval' },
});
const finds = (entryNo: string, outcome: 'verified' | 'refuted' | 'inconclusive'): Command => ({
  kind: 'verify-entry',
  entryNo,
  outcome,
  rationale: 'looked into',
});
const overrides = (value: string, until: number): Command => ({
  kind: 'override-proposition',
  proposition: 'ea/flag',
  value,
  reason: 'seen by ourselves',
  expiresAt: instantOf(text(until)!),
});

/** What is recorded at an hour. */
type Recorded = readonly [hour: number, command: Command];

function recorded(commands: readonly Recorded[]): readonly SituationEvent[] {
  const all: readonly Recorded[] = [
    ...BEGINNING.map((command, i): Recorded => [-1 + i / 1000, command]),
    ...commands,
  ];
  return all.reduce((written, [hour, command]) => {
    const author = command.kind === 'verify-entry' ? 'checker' : 'desk';
    const next = write(written, { command, author, recordedAt: at(hour) });
    if (next.events.length === written.events.length) {
      throw new Error(`Refused: ${JSON.stringify(command)}`);
    }
    return next;
  }, NOTHING_WRITTEN).events;
}

/**
 * An answer in short: state, `value=state(entries)`, `!value=…` where it is denied, `?value(entry)` where possible, `<value(entry)why` of
 * what was said before, `-entry` where it abstains, `.value(entry)` where it ends.
 */
function inShort(answer: NaiveProposition | undefined): string {
  if (answer === undefined) return 'not registered';
  const { state, stale, values, denied, possible, earlier, abstentions, endings, override } =
    answer;
  const not = (isDenied: boolean): string => (isDenied ? '!' : '');
  const numbers = (entries: readonly string[]): string => entries.map((no) => no.slice(-1)).join();
  return [
    `${state}${override === undefined ? '' : ` ${override.value} beside ${override.derivedState}`}${stale ? ' (stale)' : ''}:`,
    ...values.map((v) => `${v.value}=${v.state}(${numbers(v.entries)})`),
    ...denied.map((v) => `!${v.value}=${v.state}(${numbers(v.entries)})`),
    ...possible.map((p) => `?${not(p.says === 'denies')}${p.value}(${numbers([p.entry])})`),
    ...earlier.map((e) => `<${not(e.negated)}${e.value}(${numbers([e.entry])})${e.why}`),
    ...abstentions.map((a) => `-${numbers([a.entry])}`),
    ...endings.map((e) => `.${e.value ?? ''}(${numbers([e.entry])})`),
  ].join(' ');
}

/** A story, and the answer about a proposition at each pair of hours. */
interface Story {
  readonly of: string;
  readonly told: readonly Recorded[];
  readonly answers: readonly (readonly [validAt: number, knownAt: number, answer: string])[];
}

function stories(rows: Readonly<Record<string, Story>>): void {
  it.each(Object.entries(rows))('%s', (_, { of, told, answers }) => {
    const events = recorded(told);
    const records = recordsOf(events);
    const shown = answers.map(([v, k]) => {
      const knownRevision = events.findLastIndex((event) => event.recordedAt <= at(k));
      const asked = { validAt: at(v), knownRevision };
      const found = propositionsOn(records.board(asked)).find(({ id }) => id === of);
      const derived = found === undefined ? undefined : asNaive(found);
      const naive = naiveBoard(events, asked).find(({ id }) => id === of);
      expect(inShort(derived)).toBe(inShort(naive));
      return [v, k, inShort(derived)];
    });
    expect(shown).toEqual(answers);
  });
}

describe('an account that ends', () => {
  stories({
    'leaves nothing older of its origin, and others as they are': {
      of: 'ea/flag',
      told: [
        [8, says('free-1', 'flag=off', 1)],
        [8.1, says('free-1', 'flag=on', 2, { end: [4, 6] })],
        [8.2, says('free-2', 'flag=off', 5.5)],
      ],
      answers: [
        [1, 9, 'reported: off=reported(1)'],
        [3, 9, 'reported: on=reported(2)'],
        [5, 9, 'unknown: ?on(2)'],
        // free-2 came after it: nothing of free-1 may hold any longer.
        [5.5, 9, 'reported: off=reported(3) <on(2)overtaken'],
        [6, 9, 'reported: off=reported(3) <on(2)overtaken'],
      ],
    },
    'ends with the time for which it takes effect': {
      of: 'agr/formal',
      told: [
        [1, says('free-1', 'agr/formal=announced', 1)],
        [
          2,
          {
            kind: 'log-entry',
            relations: [],
            entry: truce({ from: text(3), to: text(5) }),
          },
        ],
      ],
      answers: [
        [2.9, 2, 'reported: announced=reported(1)'],
        [3, 2, 'reported: in_force=reported(2)'],
        [5, 2, 'unknown: <in_force(2)over'],
      ],
    },
    'comes back by a correction that takes the end away': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1, { end: [3, 3] })],
        [7, corrects('TST-001', { path: '/assertions/0/end' })],
      ],
      answers: [
        [4, 6, 'unknown: <on(1)over'],
        [4, 7, 'reported: on=reported(1)'],
      ],
    },
  });
});

/** A truce that enters into force for a while, asserting what its kind asserts. */
function truce(effective: NonNullable<EntryContent['effective']>): NewContent {
  const logged = says('free-1', 'flag=on', 1) as Extract<Command, { kind: 'log-entry' }>;
  const { assertions: _, ...entry } = logged.entry;
  return { ...entry, kind: 'ceasefire.entered_into_force', about: ['agr'], effective };
}

describe('accounts with equal bounds', () => {
  stories({
    'of one origin contest each other where values exclude each other': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1)],
        [3, says('free-1', 'flag=off', 1)],
      ],
      answers: [
        [5, 2, 'reported: on=reported(1)'],
        [5, 3, 'contested: off=reported(2) on=reported(1)'],
      ],
    },
    'of one origin stand side by side where values may hold together': {
      of: 'ea/by',
      told: [
        [2, says('free-1', 'by=a', 1)],
        [3, says('free-1', 'by=b', 1)],
      ],
      answers: [[5, 3, 'reported: a=reported(1) b=reported(2)']],
    },
    'that say the same are one origin in two entries': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', [1, 2])],
        [3, says('free-1', 'flag=on', [1, 2])],
      ],
      answers: [[5, 3, 'reported: on=reported(1,2)']],
    },
    'let the baseline give way to its own origin': {
      of: 'ea/truce',
      told: [
        [2, says('free-1', 'truce=holding', 1)],
        [3, says('free-1', 'truce=breached', 1)],
      ],
      answers: [[5, 3, 'reported: breached=reported(2) <holding(1)gave_way']],
    },
    'are untied by a later start of one of them': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1)],
        [3, says('free-1', 'flag=off', 1)],
        [4, corrects('TST-001', startsAt(1.5))],
      ],
      answers: [
        [5, 4, 'reported: on=reported(1)'],
        [1.2, 4, 'reported: off=reported(2)'],
      ],
    },
  });
});

describe('a baseline', () => {
  stories({
    'is contested by one side, however many, and gives way to the first neutral': {
      of: 'ea/truce',
      told: [
        [0, sides],
        [1, says('free-1', 'truce=holding', 0.5)],
        [2, says('red-1', 'truce=breached', 2)],
        [3, says('red-2', 'truce=breached', 2)],
        [4, says('free-2', 'truce=breached', 3)],
      ],
      answers: [
        [5, 2, 'contested: breached=reported(2) holding=reported(1)'],
        [5, 3, 'contested: breached=alleged_by_one_side(2,3) holding=reported(1)'],
        [5, 4, 'corroborated: breached=corroborated(2,3,4) <holding(1)overtaken'],
        [2.5, 4, 'contested: breached=alleged_by_one_side(2,3) holding=reported(1)'],
      ],
    },
    'gives way to opposing sides only from when they are declared': {
      of: 'ea/truce',
      told: [
        [1, says('free-1', 'truce=holding', 0.5)],
        [2, says('red-1', 'truce=breached', 2)],
        [3, says('blue-1', 'truce=breached', 2)],
        [6, sides],
      ],
      answers: [
        [5, 5, 'contested: breached=corroborated(2,3) holding=reported(1)'],
        [
          5,
          6,
          'confirmed_by_adversaries: breached=confirmed_by_adversaries(2,3) <holding(1)overtaken',
        ],
      ],
    },
    'said anew after the breach overtakes it like any other word': {
      of: 'ea/truce',
      told: [
        [1, says('free-1', 'truce=holding', 0.5)],
        [2, says('free-2', 'truce=breached', 2)],
        [4, says('free-1', 'truce=holding', 3)],
      ],
      answers: [
        [2.5, 4, 'reported: breached=reported(2) <holding(1)overtaken'],
        [3, 4, 'reported: holding=reported(3) <breached(2)overtaken'],
      ],
    },
  });
});

describe('an abstention', () => {
  const late = (aspect: string): readonly Recorded[] => [
    [4, says('free-1', `${aspect}=a`, 3)],
    [5, says('free-1', `${aspect}=unclear`, 2)],
    [6, says('free-1', `${aspect}=unclear`, 5.5)],
    [7, says('free-1', `${aspect}=b`, 6.5)],
  ];
  const answers: Story['answers'] = [
    [7, 4, 'reported: a=reported(1)'],
    [7, 5, 'reported: a=reported(1)'],
    [2.5, 5, 'unknown: -2'],
    [7, 6, 'unknown: -3'],
    [5, 6, 'reported: a=reported(1)'],
    [7, 7, 'reported: b=reported(4)'],
  ];
  stories({
    'replaces what came before and is replaced by what comes after, where values exclude each other':
      { of: 'ea/one', told: late('one'), answers },
    'does so where values may hold together': { of: 'ea/by', told: late('by'), answers },
    'takes nothing from other origins': {
      of: 'ea/by',
      told: [
        [2, says('free-1', 'by=a', 1)],
        [3, says('free-2', 'by=a', 1)],
        [4, says('free-2', 'by=unclear', 3)],
      ],
      answers: [
        [5, 3, 'corroborated: a=corroborated(1,2)'],
        [5, 4, 'reported: a=reported(1) -3'],
      ],
    },
  });
});

describe('what is known of the sources', () => {
  stories({
    'decides who opposes whom from the declaration on': {
      of: 'ea/flag',
      told: [
        [2, says('red-1', 'flag=on', 1)],
        [3, says('blue-1', 'flag=on', 1)],
        [6, sides],
        [8, { kind: 'declare-sides', opposing: [] }],
      ],
      answers: [
        [5, 5, 'corroborated: on=corroborated(1,2)'],
        [5, 6, 'confirmed_by_adversaries: on=confirmed_by_adversaries(1,2)'],
        [5, 8, 'corroborated: on=corroborated(1,2)'],
      ],
    },
    'decides on which side a source stands from its new rating on': {
      of: 'ea/flag',
      told: [
        [0, sides],
        [2, says('red-1', 'flag=on', 1)],
        [3, says('free-1', 'flag=on', 1)],
        [6, source('free-1', { side: 'red' })],
        [7, source('free-1', { side: 'blue' })],
      ],
      answers: [
        [5, 5, 'corroborated: on=corroborated(1,2)'],
        [5, 6, 'alleged_by_one_side: on=alleged_by_one_side(1,2)'],
        [5, 7, 'confirmed_by_adversaries: on=confirmed_by_adversaries(1,2)'],
      ],
    },
  });

  it('grades by the rating as known, and by the entry’s own where it has one', () => {
    const events = recorded([
      [2, says('free-1', 'flag=on', 1)],
      [3, says('free-2', 'flag=off', 1, { grade: { reliability: 'A' } })],
      [6, source('free-1', { reliability: 'A' })],
    ]);
    const letters = (k: number): readonly string[] => {
      const knownRevision = events.findLastIndex((event) => event.recordedAt <= at(k));
      const board = propositionsOn(recordsOf(events).board({ validAt: at(5), knownRevision }));
      const values = board.find(({ id }) => id === 'ea/flag')?.values ?? [];
      return values.map(({ value, grade }) => `${value} ${grade.reliability}${grade.credibility}`);
    };
    expect(letters(5)).toEqual(['off A6', 'on C6']);
    expect(letters(6)).toEqual(['off A6', 'on A6']);
  });
});

describe('a correction of the time', () => {
  stories({
    'moves an account behind a valid moment': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 2)],
        [6, corrects('TST-001', startsAt(4))],
      ],
      answers: [
        [3, 5, 'reported: on=reported(1)'],
        [3, 6, 'unknown:'],
        [4, 6, 'reported: on=reported(1)'],
      ],
    },
    'moves an account before a valid moment': {
      of: 'ea/flag',
      told: [
        [4, says('free-1', 'flag=on', 4)],
        [6, corrects('TST-001', startsAt(2))],
      ],
      answers: [
        [3, 5, 'unknown:'],
        [3, 6, 'reported: on=reported(1)'],
      ],
    },
    'makes another account the last word': {
      of: 'ea/flag',
      told: [
        [4, says('free-1', 'flag=on', 2)],
        [4.5, says('free-1', 'flag=off', 4)],
        [6, corrects('TST-002', startsAt(1))],
        [7, corrects('TST-002', startsAt(2))],
      ],
      answers: [
        [5, 5, 'reported: off=reported(2)'],
        [5, 6, 'reported: on=reported(1)'],
        [1, 6, 'reported: off=reported(2)'],
        [5, 7, 'contested: off=reported(2) on=reported(1)'],
      ],
    },
    'leaves the moment of recording the bound': {
      of: 'ea/flag',
      told: [
        [5, says('free-1', 'flag=on', undefined, { time: occurs(2, 8) })],
        [6, corrects('TST-001', { path: '/time', value: occurs(2, 9) })],
        // What is corrected later without the time leaves what was known of the time.
        [6.5, corrects('TST-001', { path: '/about', value: ['agr', 'ea'] })],
        [7, corrects('TST-001', { path: '/time', value: occurs(2, 3) })],
      ],
      answers: [
        [4.5, 5, 'unknown: ?on(1)'],
        [5, 5, 'reported: on=reported(1)'],
        [4.5, 6, 'unknown: ?on(1)'],
        [5, 6, 'reported: on=reported(1)'],
        [5, 6.5, 'reported: on=reported(1)'],
        [3, 7, 'reported: on=reported(1)'],
      ],
    },
    'bounds anew, by its own moment, what it moves to after the recording': {
      of: 'ea/flag',
      told: [
        [5, says('free-1', 'flag=on', undefined, { time: occurs(2, 8) })],
        [7, corrects('TST-001', { path: '/time', value: occurs(6, 9) })],
        [7.5, corrects('TST-001', { path: '/time/occurred/label', value: 'at dusk' })],
      ],
      answers: [
        [6.5, 6.9, 'reported: on=reported(1)'],
        [5.9, 7, 'unknown:'],
        [6.9, 7, 'unknown: ?on(1)'],
        [7, 7, 'reported: on=reported(1)'],
        [7, 7.5, 'reported: on=reported(1)'],
      ],
    },
    'reaches also a told future, which nothing but its own bounds limits': {
      of: 'ea/flag',
      told: [[5, says('free-1', 'flag=on', undefined, { time: occurs(7, 9) })]],
      answers: [
        [6, 5, 'unknown:'],
        [8, 5, 'unknown: ?on(1)'],
        [9, 5, 'reported: on=reported(1)'],
      ],
    },
  });
});

const withdraws = (entryNo: string): Command => ({
  kind: 'withdraw-relation',
  entryNo,
  relationId: `${entryNo}-r1`,
  reason: 'not so',
});
const retracts = (entryNo: string): Command => ({
  kind: 'retract-entry',
  entryNo,
  reason: 'error',
});

describe('what is not taken', () => {
  const three = (second: More, third: More): readonly Recorded[] => [
    [1, says('free-1', 'flag=on', 1)],
    [2, says('free-2', 'flag=on', 1, second)],
    [3, says('red-1', 'flag=on', 1, third)],
  ];
  const chain = three({ duplicateOf: 'TST-001' }, { duplicateOf: 'TST-002' });
  stories({
    'are duplicates of duplicates, each by its own mark': {
      of: 'ea/flag',
      told: [...chain, [5, withdraws('TST-002')], [6, withdraws('TST-003')]],
      answers: [
        [9, 4, 'reported: on=reported(1)'],
        [9, 5, 'corroborated: on=corroborated(1,2)'],
        [9, 6, 'corroborated: on=corroborated(1,2,3)'],
      ],
    },
    'are duplicates while what they repeat stands: struck, the next of the chain stands for it': {
      of: 'ea/flag',
      told: [
        ...chain,
        [5, { kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' }],
        [6, withdraws('TST-002')],
        [7, { kind: 'reinstate-entry', entryNo: 'TST-001', reason: 'it stands' }],
      ],
      answers: [
        [9, 5, 'reported: on=reported(2)'],
        [9, 6, 'reported: on=reported(2)'],
        [9, 7, 'corroborated: on=corroborated(1,2)'],
      ],
    },
    'is, of two entries each marked as the other’s duplicate, the one logged later': {
      of: 'ea/flag',
      told: [
        [1, says('free-1', 'flag=on', 1)],
        [2, says('free-2', 'flag=on', 1, { duplicateOf: 'TST-001' })],
        [3, { kind: 'add-relation', entryNo: 'TST-001', relation: duplicate('TST-002') }],
      ],
      answers: [
        [9, 2, 'reported: on=reported(1)'],
        [9, 3, 'reported: on=reported(1)'],
      ],
    },
    'are duplicates by any of several marks': {
      of: 'ea/flag',
      told: [
        ...three({}, { duplicateOf: 'TST-001' }),
        [4, { kind: 'add-relation', entryNo: 'TST-003', relation: duplicate('TST-002') }],
        [5, withdraws('TST-003')],
      ],
      answers: [[9, 5, 'corroborated: on=corroborated(1,2)']],
    },
    'is what a publisher says over entries that are logged themselves': {
      of: 'ea/flag',
      told: [
        [1, says('free-1', 'flag=on', 1)],
        [2, says('free-2', 'flag=on', 1, { derivedFrom: ['TST-001'] })],
        [5, corrects('TST-002', { path: '/derivedFrom', value: [] })],
      ],
      answers: [
        [9, 4, 'reported: on=reported(1)'],
        [9, 5, 'corroborated: on=corroborated(1,2)'],
      ],
    },
    'is refuted, until the desk takes that back': {
      of: 'ea/flag',
      told: [
        [1, says('free-1', 'flag=off', 1)],
        [2, says('free-1', 'flag=on', 2)],
        [4, finds('TST-002', 'verified')],
        [5, finds('TST-002', 'refuted')],
        [6, finds('TST-002', 'inconclusive')],
      ],
      answers: [
        [9, 3, 'reported: on=reported(2)'],
        [9, 4, 'verified: on=verified(2)'],
        // What it replaced stands again: a refuted account never was a last word.
        [9, 5, 'reported: off=reported(1)'],
        [9, 6, 'reported: on=reported(2)'],
      ],
    },
  });

  it('is told with the entries that decided it', () => {
    const events = recorded([
      ...chain,
      [4, says('blue-1', 'flag=on', 1, { derivedFrom: ['TST-001', 'TST-002'] })],
      [5, finds('TST-004', 'refuted')],
      [
        6,
        { kind: 'retract-entry', entryNo: 'TST-001', reason: 'duplicate', mergedInto: 'TST-003' },
      ],
    ]);
    expect(consideredIn(events, 'ea/flag', at(9))).toEqual([
      'TST-001 retracted TST-003',
      'TST-002 counts',
      'TST-003 duplicate TST-002',
      'TST-004 refuted',
    ]);
  });
});

describe('an override', () => {
  stories({
    'hides a change beside it until it expires': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1)],
        [5, overrides('off', 9)],
        [7, says('free-2', 'flag=off', 7)],
        [8, corrects('TST-001', { path: '/assertions/0/value', value: 'off' })],
      ],
      answers: [
        [4.9, 6, 'reported: on=reported(1)'],
        [5, 4, 'reported: on=reported(1)'],
        [5, 6, 'overridden off beside reported: on=reported(1)'],
        [8, 6, 'overridden off beside reported: on=reported(1)'],
        [8, 7, 'overridden off beside reported: off=reported(2) <on(1)overtaken'],
        [9, 7, 'reported: off=reported(2) <on(1)overtaken'],
        [8.9, 8, 'overridden off beside corroborated: off=corroborated(1,2)'],
        [9, 8, 'corroborated: off=corroborated(1,2)'],
      ],
    },
    'is replaced by the next, whose beginning is its own, and stays what it was before that': {
      of: 'ea/flag',
      told: [
        [5, overrides('off', 9)],
        [6, overrides('on', 7)],
      ],
      answers: [
        [5.5, 5, 'overridden off beside unknown:'],
        [5.5, 6, 'overridden off beside unknown:'],
        [6, 6, 'overridden on beside unknown:'],
        [7, 6, 'unknown:'],
        [8, 5, 'overridden off beside unknown:'],
      ],
    },
    'that is lifted stays what it was before that': {
      of: 'ea/flag',
      told: [
        [5, overrides('off', 9)],
        [7, { kind: 'lift-override', proposition: 'ea/flag', reason: 'over' }],
      ],
      answers: [
        [6, 6, 'overridden off beside unknown:'],
        [8, 6, 'overridden off beside unknown:'],
        [6, 7, 'overridden off beside unknown:'],
        [7, 7, 'unknown:'],
      ],
    },
  });
});

describe('a time to live', () => {
  const limit = 1 / 3_600_000_000;
  stories({
    'is over just after its last moment, for a single account': {
      of: 'ea/fresh',
      told: [[1, says('free-1', 'fresh=on', 1)]],
      answers: [
        [2, 3, 'reported: on=reported(1)'],
        [2 + limit, 3, 'reported (stale): on=reported(1)'],
      ],
    },
    'sets aside for good what surely lies longer before another account': {
      of: 'ea/fresh',
      told: [
        [2, says('free-1', 'fresh=on', [0, 1])],
        [2.1, says('free-2', 'fresh=on', 2)],
        [2.2, corrects('TST-002', startsAt(2 + limit))],
      ],
      answers: [
        [2, 2.1, 'corroborated: on=corroborated(1,2)'],
        [2, 2.2, 'reported: on=reported(1)'],
        [2 + limit, 2.2, 'reported: on=reported(2) <on(1)aged'],
        [9, 2.2, 'reported (stale): on=reported(2) <on(1)aged'],
      ],
    },
    'is renewed by a correction of the start': {
      of: 'ea/fresh',
      told: [
        [1, says('free-1', 'fresh=on', 1)],
        [4, corrects('TST-001', startsAt(2))],
      ],
      answers: [
        [3, 3, 'reported (stale): on=reported(1)'],
        [3, 4, 'reported: on=reported(1)'],
      ],
    },
  });
});

describe('a denial', () => {
  const denies = { how: { negated: true } } as const;
  const contradicts = [{ type: 'contradicts', target: 'TST-001', aspect: 'flag' }] as const;
  stories({
    'contests what another side affirms, and never reads as an affirmation': {
      of: 'ea/flag',
      told: [
        [0, sides],
        [2, says('red-1', 'flag=on', 1)],
        [3, says('blue-1', 'flag=on', 1, denies)],
        [5, retracts('TST-001')],
      ],
      answers: [
        [4, 2, 'reported: on=reported(1)'],
        [4, 3, 'contested: on=reported(1) !on=reported(2)'],
        [4, 5, 'denied: !on=reported(2)'],
      ],
    },
    'replaces what its own origin said of that value, and nothing else': {
      of: 'ea/by',
      told: [
        [2, says('free-1', 'by=a', 1)],
        [2.1, says('free-1', 'by=b', 1)],
        [3, says('free-1', 'by=a', 3, denies)],
      ],
      answers: [
        [2, 3, 'reported: a=reported(1) b=reported(2)'],
        [3, 3, 'reported: b=reported(2) !a=reported(3)'],
      ],
    },
    'speaks of the time of what it contradicts, also after that was struck': {
      of: 'ea/flag',
      told: [
        [2, says('red-1', 'flag=on', 1)],
        [6, says('blue-1', 'flag=on', undefined, { ...denies, relates: contradicts })],
        [7, retracts('TST-001')],
        [8, withdraws('TST-002')],
      ],
      answers: [
        [0.9, 6, 'unknown:'],
        [1, 6, 'contested: on=reported(1) !on=reported(2)'],
        [1, 7, 'denied: !on=reported(2)'],
        [1, 8, 'unknown: ?!on(2)'],
        [6, 8, 'denied: !on=reported(2)'],
      ],
    },
  });
});

describe('an ending', () => {
  const ends = { how: { ends: true } } as const;
  stories({
    'takes back all that its origin said, and lets nothing older return': {
      of: 'ea/flag',
      told: [
        [1, says('free-1', 'flag=off', 0.5)],
        [2, says('free-1', 'flag=on', 1)],
        [3, says('free-2', 'flag=on', 1)],
        [5, says('free-1', 'flag=', 4, ends)],
        [7, retracts('TST-004')],
      ],
      answers: [
        [3.9, 5, 'corroborated: on=corroborated(2,3)'],
        [4, 5, 'reported: on=reported(3) .(4)'],
        [4, 7, 'corroborated: on=corroborated(2,3)'],
      ],
    },
    'of a value leaves what else its origin said': {
      of: 'ea/by',
      told: [
        [2, says('free-1', 'by=a', 1)],
        [2.1, says('free-1', 'by=b', 1)],
        [4, says('free-1', 'by=a', [3, 5], ends)],
      ],
      answers: [
        [4, 4, 'reported: a=reported(1) b=reported(2) ?a(3)'],
        [5, 4, 'reported: b=reported(2) .a(3)'],
      ],
    },
  });
});

describe('the time for which an entry takes effect', () => {
  stories({
    'bounds whatever it asserts': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', undefined, { effective: { from: text(3), to: text(5) } })],
      ],
      answers: [
        [2.9, 2, 'unknown:'],
        [3, 2, 'reported: on=reported(1)'],
        [5, 2, 'unknown: <on(1)over'],
      ],
    },
    'bounds nothing where the kind only announces it': {
      of: 'ea/flag',
      told: [
        [
          4,
          says('free-1', 'flag=on', undefined, {
            kind: 'ceasefire.announced',
            effective: { from: text(6), to: text(8) },
            time: occurs(2, 3),
          }),
        ],
      ],
      answers: [
        [1.9, 4, 'unknown:'],
        [3, 4, 'reported: on=reported(1)'],
        [9, 4, 'reported: on=reported(1)'],
      ],
    },
  });
});

describe('an entry that supersedes another of its origin', () => {
  const supersedes = { relates: [{ type: 'supersedes', target: 'TST-001' }] } as const;
  stories({
    'puts it out for every moment, until the relation is withdrawn': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1)],
        [4, says('free-1', 'flag=off', 0.5, supersedes)],
        [6, withdraws('TST-002')],
      ],
      answers: [
        [5, 3, 'reported: on=reported(1)'],
        [5, 4, 'reported: off=reported(2)'],
        [0.6, 4, 'reported: off=reported(2)'],
        [5, 6, 'reported: on=reported(1)'],
      ],
    },
    'does so with all that it said, until it is struck itself': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 1)],
        [4, says('free-1', 'one=a', 3, supersedes)],
        [6, retracts('TST-002')],
        [7, { kind: 'reinstate-entry', entryNo: 'TST-002', reason: 'it stands' }],
      ],
      answers: [
        [5, 3, 'reported: on=reported(1)'],
        [5, 4, 'unknown:'],
        [5, 6, 'reported: on=reported(1)'],
        [5, 7, 'unknown:'],
      ],
    },
    'does so though it is superseded itself': {
      of: 'ea/flag',
      told: [
        [2, says('free-1', 'flag=on', 3)],
        [4, says('free-1', 'flag=off', 2, supersedes)],
        [
          5,
          says('free-1', 'flag=test', 1, { relates: [{ type: 'supersedes', target: 'TST-002' }] }),
        ],
      ],
      answers: [[9, 5, 'reported: test=reported(3)']],
    },
  });
});

describe('succession', () => {
  stories({
    'takes what two voices tell one after the other for a course, and not for a contest': {
      of: 'ea/trip',
      told: [
        [1, says('free-1', 'trip=departed', 1)],
        [3, says('free-2', 'trip=arrived', 3)],
        [4, retracts('TST-002')],
      ],
      answers: [
        [2, 3, 'reported: departed=reported(1)'],
        [3, 3, 'reported: arrived=reported(2) <departed(1)overtaken'],
        // What ended a course does not grow stale.
        [99, 3, 'reported: arrived=reported(2) <departed(1)overtaken'],
        [3, 4, 'reported (stale): departed=reported(1)'],
      ],
    },
    'takes no voice away by one side alone, but by two that oppose each other': {
      of: 'ea/flag',
      told: [
        [0, sides],
        [1, says('red-1', 'flag=on', 1)],
        [2, says('blue-1', 'flag=off', 2)],
        [4, says('red-2', 'flag=off', 3)],
      ],
      answers: [
        [3, 2, 'contested: off=reported(2) on=reported(1)'],
        // Its own side speaks otherwise by now, and did so at its time.
        [3, 4, 'confirmed_by_adversaries: off=confirmed_by_adversaries(2,3) <on(1)overtaken'],
      ],
    },
    'leaves a word that was spoken later, though of an earlier time': {
      of: 'ea/flag',
      told: [
        [3, says('free-2', 'flag=off', 2)],
        [6, says('free-1', 'flag=on', 1, { time: { ...occurs(1, 1), uttered: { at: text(5)! } } })],
      ],
      answers: [[7, 6, 'contested: off=reported(1) on=reported(2)']],
    },
    'takes away what is denied later': {
      of: 'ea/flag',
      told: [
        [2, says('red-1', 'flag=on', 1)],
        [3, says('free-1', 'flag=on', 3, { how: { negated: true } })],
        [5, says('free-2', 'flag=on', 4)],
      ],
      answers: [
        [2, 3, 'reported: on=reported(1)'],
        [3, 3, 'denied: !on=reported(2) <on(1)overtaken'],
        // What was overtaken does not come back by what overtakes that.
        [5, 5, 'reported: on=reported(3) <on(1)overtaken <!on(2)overtaken'],
      ],
    },
  });
});
