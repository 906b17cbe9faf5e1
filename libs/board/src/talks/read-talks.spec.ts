import { describe, expect, test } from '@jest/globals';
import { type Command, parseInstant } from '@sitlog/situation';
import { at, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { talksOf } from '../../../../test/oracle/histories/talks-of.js';
import { type DemandLine } from './demands/demand-line.js';
import { type Talks } from './read-talks.js';

function talks(commands: readonly Command[], validAt: string, known = Infinity): Talks {
  const events = recordOf(commands);
  const head = events.length - 1;
  const opening = head - commands.length;
  const knownRevision = Math.min(head, opening + known);
  return talksOf(events, { validAt: parseInstant(validAt)!, knownRevision });
}

function first(commands: readonly Command[], hour: number, known?: number): DemandLine {
  return talks(commands, at(hour), known).demands[0]!;
}

function alerts({ raised }: Talks): readonly string[] {
  return raised.map(({ kind, subject, due }) => `${kind} ${subject} ${due.join()}`);
}

function deadlines({ deadlines: { given } }: DemandLine): readonly string[] {
  return given.map(
    ({ written, origins, standing }) => `${written.join()} by ${origins.join('+')}, ${standing}`,
  );
}

const DEMAND = saying({ hour: 8, demand: { deadline: at(20) } });

describe('the life of a demand', () => {
  test('is unknown where nobody speaks of it', () => {
    const { demands } = talks([], at(12));
    expect(demands).toMatchObject([
      { id: 'dem-1', life: 'unknown', reachedUs: null, tellings: [], setAside: [] },
      { id: 'dem-2', life: 'unknown' },
    ]);
  });

  test('is open, then met, by the entry that says so', () => {
    const met = saying({ hour: 10, kind: 'talks.demand_met', from: 'src-un' });
    const again = saying({ hour: 11, kind: 'talks.demand_met' });
    expect(first([DEMAND, met, again], 9)).toMatchObject({ life: 'open', metBy: [] });
    expect(first([DEMAND, met, again], 12)).toMatchObject({
      life: 'met',
      status: { state: 'corroborated' },
      metBy: [
        { entry: 'TLK-002', origin: 'src-un', how: 'says_met' },
        { entry: 'TLK-003', origin: 'src-red', how: 'says_met' },
      ],
    });
  });

  test('is contested where the other side says that it is met and the demander does not', () => {
    const met = saying({ hour: 10, kind: 'talks.demand_met', from: 'src-blue' });
    expect(first([DEMAND, met], 12)).toMatchObject({
      life: 'contested',
      status: { state: 'contested', values: [{ value: 'met' }, { value: 'open' }] },
      metBy: [{ entry: 'TLK-002' }],
    });
  });

  test('is withdrawn by the demander', () => {
    const withdrawn = saying({ hour: 10, kind: 'talks.demand_withdrawn' });
    expect(first([DEMAND, withdrawn], 12).life).toBe('withdrawn');
  });

  test('is passed only where somebody asserts it, not by the clock', () => {
    const assertions = [{ proposition: 'dem-1/status', value: 'passed' }];
    const passed = saying({ hour: 21, kind: 'talks.deadline_passed', more: { assertions } });
    expect(first([DEMAND], 22).life).toBe('open');
    expect(first([DEMAND, passed], 22)).toMatchObject({
      life: 'passed',
      saidToHavePassed: [{ entry: 'TLK-002', origin: 'src-red', placement: 'definite' }],
    });
  });

  test('is not moved by a report that the deadline has passed, nor by an entry that fulfils it', () => {
    const reported = saying({ hour: 10, kind: 'talks.deadline_passed', from: 'src-un' });
    const done = saying({
      hour: 11,
      kind: 'access.corridor_opened',
      about: [],
      from: 'src-un',
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    expect(first([DEMAND, reported, done], 12)).toMatchObject({
      life: 'open',
      status: { state: 'reported' },
      saidToHavePassed: [{ entry: 'TLK-002', origin: 'src-un' }],
      metBy: [{ entry: 'TLK-003', origin: 'src-un', how: 'fulfils' }],
    });
    expect(first([DEMAND, reported, done], 9)).toMatchObject({ saidToHavePassed: [], metBy: [] });
  });
});

describe('how a demand reached us', () => {
  test.each([
    ['src-red', {}, 'stated', []],
    ['src-un', {}, 'reported', []],
    ['src-blue', {}, 'alleged', ['src-blue']],
    ['src-blue', { as: 'confirmed' as const }, 'confirmed', []],
    ['src-red', { as: 'alleged' as const }, 'alleged', ['src-red']],
    ['src-blue', { by: 'somebody unnamed' }, 'reported', []],
  ])('from %s, told with %j, is %s', (from, demand, reachedUs, allegedBy) => {
    const line = first([saying({ hour: 8, from, demand })], 12);
    expect(line).toMatchObject({ reachedUs, allegedBy, tellings: [{ way: reachedUs }] });
  });

  test('is as the role of the demander in the entry says', () => {
    const actors = [
      { actorId: 'act-red', role: 'demander' as const, as: 'alleged' as const },
      { actorId: 'act-blue', role: 'addressee' as const },
    ];
    expect(first([saying({ hour: 8, demand: {}, more: { actors } })], 12).reachedUs).toBe(
      'alleged',
    );
  });

  test('is no longer alleged only, once the demander states it', () => {
    const alleged = saying({ hour: 8, from: 'src-blue', demand: {} });
    const stated = saying({ hour: 9, demand: { what: 'lift both sieges' } });
    expect(first([alleged, stated], 8)).toMatchObject({ reachedUs: 'alleged' });
    expect(first([alleged, stated], 12)).toMatchObject({
      reachedUs: 'stated',
      allegedBy: ['src-blue'],
      tellings: [{ what: 'lift the siege' }, { what: 'lift both sieges' }],
    });
  });
});

describe('the deadline of a demand', () => {
  test('near and passed raises an alert, and changes no status', () => {
    const of = (hour: number) => talks([DEMAND], at(hour));
    expect(alerts(of(7))).toEqual([]);
    expect(alerts(of(9))).toEqual([`deadline_near dem-1 ${at(20)}`]);
    expect(alerts(of(20))).toEqual([`deadline_passed dem-1 ${at(20)}`]);
    expect(of(20).demands[0]!.status).toEqual(of(9).demands[0]!.status);
    expect(of(20).raised[0]).toMatchObject({ entries: ['TLK-001'], since: parseInstant(at(20))! });
  });

  test('is announced a day before, and not earlier', () => {
    const demand = saying({ hour: 8, demand: { deadline: at(48) } });
    expect(alerts(talks([demand], at(23)))).toEqual([]);
    expect(alerts(talks([demand], at(24)))).toEqual([`deadline_near dem-1 ${at(48)}`]);
  });

  test('is announced since it was given, where that is less than a day before', () => {
    const demand = saying({ hour: 8, demand: { deadline: at(20) } });
    const [alert] = talks([demand], at(12)).raised;
    expect(alert).toMatchObject({ kind: 'deadline_near', since: parseInstant(at(8))! });
    const early = saying({ hour: 8, demand: { deadline: at(48) } });
    expect(talks([early], at(30)).raised[0]?.since).toBe(parseInstant(at(24)));
  });

  test.each([
    ['met', saying({ hour: 10, kind: 'talks.demand_met' }), []],
    ['withdrawn', saying({ hour: 10, kind: 'talks.demand_withdrawn' }), []],
    [
      'contested',
      saying({ hour: 10, kind: 'talks.demand_met', from: 'src-blue' }),
      [`deadline_passed dem-1 ${at(20)}`],
    ],
  ])('raises nothing once everybody calls the demand closed: %s', (_, then, expected) => {
    expect(alerts(talks([DEMAND, then], at(22)))).toEqual(expected);
  });

  test('stands beside that of another origin, and each passes for itself', () => {
    const other = saying({ hour: 9, from: 'src-blue', demand: { deadline: at(22) } });
    const line = first([DEMAND, other], 21);
    expect(line.deadlines.state).toBe('contested');
    expect(deadlines(line)).toEqual([
      `${at(20)} by src-red, passed`,
      `${at(22)} by src-blue, ahead`,
    ]);
    expect(alerts(talks([DEMAND, other], at(21)))).toEqual([
      `deadline_near dem-1 ${at(22)}`,
      `deadline_passed dem-1 ${at(20)}`,
    ]);
  });

  test('is the same for two origins that write it in different zones', () => {
    const other = saying({
      hour: 9,
      from: 'src-un',
      demand: { deadline: '2016-12-14T22:00:00+02:00' },
    });
    expect(first([DEMAND, other], 12).deadlines).toMatchObject({
      state: 'corroborated',
      given: [{ written: [at(20), '2016-12-14T22:00:00+02:00'] }],
    });
  });

  test('named by a plain date may have passed during that day, and has at its end', () => {
    const dated = saying({ hour: 8, demand: { deadline: '2016-12-14' } });
    expect(deadlines(first([dated], 12))).toEqual(['2016-12-14 by src-red, possibly_passed']);
    expect(alerts(talks([dated], at(23)))).toEqual(['deadline_near dem-1 2016-12-14']);
    expect(alerts(talks([dated], at(24)))).toEqual(['deadline_passed dem-1 2016-12-14']);
  });

  test('is read in the zone that the entry names', () => {
    const occurred = { from: at(8), to: at(8), precision: 'hour', timeZone: 'Asia/Damascus' };
    const dated = saying({
      hour: 8,
      demand: { deadline: '2016-12-14' },
      more: { time: { occurred } as never },
    });
    expect(deadlines(first([dated], 22))).toEqual(['2016-12-14 by src-red, passed']);
  });

  test('moves by a later word of its origin, lifted where that says that there is none', () => {
    const longer = saying({ hour: 9, kind: 'talks.deadline_set', demand: { deadline: at(23) } });
    const none = saying({ hour: 10, kind: 'talks.deadline_set', demand: { deadline: null } });
    const silent = saying({ hour: 11, demand: {} });
    const all = [DEMAND, longer, none, silent];
    expect(deadlines(first(all, 8))).toEqual([`${at(20)} by src-red, ahead`]);
    expect(deadlines(first(all, 9))).toEqual([`${at(23)} by src-red, ahead`]);
    expect(first(all, 12)).toMatchObject({
      deadlines: { given: [], without: [{ origin: 'src-red', entry: 'TLK-003' }] },
      life: 'open',
    });
    expect(first(all, 9).setAside).toContainEqual({
      what: 'deadline',
      entry: 'TLK-001',
      origin: 'src-red',
      verdict: 'replaced',
      rule: 3,
      because: ['TLK-002'],
    });
  });

  test('moves by a correction from then on, and what was known before stays', () => {
    const corrected: Command = {
      kind: 'correct-entry',
      entryNo: 'TLK-001',
      class: 'clerical',
      reason: 'read wrong',
      patch: [{ path: '/demand/deadline', value: at(30) }],
    };
    expect(deadlines(first([DEMAND, corrected], 21, 1))).toEqual([`${at(20)} by src-red, passed`]);
    expect(deadlines(first([DEMAND, corrected], 21))).toEqual([`${at(30)} by src-red, ahead`]);
  });
});

describe('what a demand stands before', () => {
  test('is the matter of the entry that it is a condition of, and what it says in words', () => {
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const ultimatum = saying({
      hour: 8,
      kind: 'talks.ultimatum',
      demand: { before: 'anyone leaves', consequence: 'the deal is off' },
      relations: [{ type: 'condition_of', target: 'TLK-001' }],
    });
    expect(first([plan, ultimatum], 12)).toMatchObject({
      tellings: [{ kind: 'ultimatum', by: 'act-red', of: 'act-blue' }],
      blocks: [
        {
          how: 'condition_of',
          entry: 'TLK-002',
          target: 'TLK-001',
          subjects: ['evac-1'],
          propositions: ['evac-1/status'],
        },
        { how: 'before', entry: 'TLK-002', words: 'anyone leaves' },
        { how: 'consequence', entry: 'TLK-002', words: 'the deal is off' },
      ],
    });
    const withdrawn: Command = {
      kind: 'withdraw-relation',
      entryNo: 'TLK-002',
      relationId: 'TLK-002-r1',
      reason: 'not so',
    };
    expect(first([plan, ultimatum, withdrawn], 12).blocks).toHaveLength(2);
  });
});

describe('an entry on a demand that is taken out', () => {
  const retracted: Command = { kind: 'retract-entry', entryNo: 'TLK-001', reason: 'error' };
  const reinstated: Command = { kind: 'reinstate-entry', entryNo: 'TLK-001', reason: 'it stands' };

  test('by retraction says nothing any more, and is shown as set aside', () => {
    const after = talks([DEMAND, retracted], at(22));
    expect(after.raised).toEqual([]);
    expect(after.demands[0]).toMatchObject({
      life: 'unknown',
      tellings: [],
      deadlines: { given: [] },
      setAside: [{ what: 'entry', entry: 'TLK-001', verdict: 'retracted', rule: 1 }],
    });
  });

  test('is back as it was when it is reinstated', () => {
    const before = talks([DEMAND], at(22));
    expect(talks([DEMAND, retracted, reinstated], at(22))).toEqual(before);
  });
});

test('two deadlines that begin or end at the same moment raise two alerts', () => {
  const given = (deadline: string) => saying({ hour: 8, demand: { deadline } });
  const both = [given('2016-12-15T00:00:00Z'), given('2016-12-15')];
  expect(talks(both, at(12)).raised.map(({ id }) => id)).toEqual([
    'deadline_near/dem-1/2016-12-14T00:00:00.000000Z',
    'deadline_near/dem-1/2016-12-14T00:00:00.000000Z/2016-12-16T00:00:00.000000Z',
  ]);
  const ended = [given('2016-12-15'), given('2016-12-16T00:00:00Z')];
  expect(talks(ended, at(50)).raised.map(({ id }) => id)).toEqual([
    'deadline_passed/dem-1/2016-12-16T00:00:00.000000Z/2016-12-15T00:00:00.000000Z',
    'deadline_passed/dem-1/2016-12-16T00:00:00.000000Z',
  ]);
});

describe('a forecast', () => {
  const forecast = { what: 'the end', windowFrom: '2016-12-15', windowTo: '2016-12-16' };
  const made = saying({ hour: 9, kind: 'statement.forecast', forecast });

  test.each([
    [12, 'ahead', []],
    [24, 'in_window', []],
    [71, 'in_window', []],
    [72, 'passed', ['forecast_window_ended TLK-001 2016-12-16']],
  ])('at hour %i is %s', (hour, standing, raised) => {
    const shown = talks([made], at(hour));
    expect(shown.forecasts).toMatchObject([
      { entry: 'TLK-001', origin: 'src-red', what: 'the end', uttered: null, standing },
    ]);
    expect(alerts(shown)).toEqual(raised);
  });

  test('that is not made yet is set aside; uttered on a day, it may have been made during it', () => {
    expect(talks([made], at(7))).toMatchObject({
      forecasts: [],
      setAside: [{ what: 'forecast', entry: 'TLK-001', verdict: 'not_yet', rule: 2 }],
    });
    const time = { occurred: { from: at(2), to: at(9), precision: 'interval' as const } };
    const uttered = { at: '2016-12-14', precision: 'day' as const };
    const [dated] = [saying({ hour: 9, forecast, more: { time: { ...time, uttered } } })];
    expect(talks([dated], at(5)).forecasts).toMatchObject([{ placement: 'possible', uttered }]);
    expect(talks([dated], at(9)).forecasts).toMatchObject([{ placement: 'definite' }]);
  });

  test('is answered by an entry that is related to it, and nobody calls it wrong', () => {
    const ended = saying({
      hour: 30,
      kind: 'hostilities.lull',
      about: [],
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    const shown = talks([made, ended], at(80));
    expect(shown.forecasts).toMatchObject([
      { standing: 'passed', linked: [{ type: 'fulfils', entry: 'TLK-002' }] },
    ]);
    expect(shown.raised).toEqual([]);
  });

  test('that is retracted, a duplicate, or repeated by a publisher is set aside', () => {
    const repeated = saying({ hour: 9, forecast, more: { derivedFrom: ['TLK-001'] } });
    const again = saying({
      hour: 9,
      forecast,
      relations: [{ type: 'duplicate_of', target: 'TLK-001' }],
    });
    const gone: Command = { kind: 'retract-entry', entryNo: 'TLK-004', reason: 'fabricated' };
    const shown = talks([made, repeated, again, made, gone], at(12));
    expect(shown.forecasts.map(({ entry }) => entry)).toEqual(['TLK-001']);
    expect(shown.setAside.map(({ entry, verdict }) => `${entry} ${verdict}`)).toEqual([
      'TLK-002 repeats',
      'TLK-003 duplicate',
      'TLK-004 retracted',
    ]);
  });
});
