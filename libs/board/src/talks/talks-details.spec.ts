import { describe, expect, test } from '@jest/globals';
import { type Command, type EntryContent, parseInstant } from '@sitlog/situation';
import { at, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { talksOf } from '../../../../test/oracle/histories/talks-of.js';
import { type DemandLine } from './demands/demand-line.js';
import { type Talks } from './read-talks.js';

function talks(commands: readonly Command[], hour: number): Talks {
  const events = recordOf(commands);
  return talksOf(events, { validAt: parseInstant(at(hour))!, knownRevision: events.length - 1 });
}

function first(commands: readonly Command[], hour: number): DemandLine {
  return talks(commands, hour).demands[0]!;
}

function between(from: number, to: number): Partial<EntryContent> {
  return { time: { occurred: { from: at(from), to: at(to), precision: 'interval' } } };
}

const retracting = (entryNo: string): Command => ({
  kind: 'retract-entry',
  entryNo,
  reason: 'error',
});
const withdrawing = (entryNo: string): Command => ({
  kind: 'withdraw-relation',
  entryNo,
  relationId: `${entryNo}-r1`,
  reason: 'not so',
});
const DEMAND = saying({ hour: 8, demand: { deadline: at(20) } });

describe('a demand as it is told', () => {
  test('sets nothing aside and stands before nothing that it does not name', () => {
    expect(first([DEMAND], 12)).toMatchObject({
      tellings: [{ kind: 'demand', placement: 'definite', before: null, consequence: null }],
      blocks: [],
      setAside: [],
    });
  });

  test('is possible while it may not have been made yet, and so is its deadline', () => {
    const wide = saying({ hour: 8, demand: { deadline: at(20) }, more: between(2, 7) });
    expect(first([wide], 4)).toMatchObject({
      tellings: [{ entry: 'TLK-001', placement: 'possible' }],
      deadlines: {
        state: 'unknown',
        given: [],
        possible: [
          {
            entry: 'TLK-001',
            origin: 'src-red',
            written: at(20),
            falls: { earliest: parseInstant(at(20)), latest: parseInstant(at(20)) },
            from: parseInstant(at(2)),
            to: parseInstant(at(7)),
          },
        ],
      },
    });
    expect(first([wide], 4).setAside).toEqual([]);
    expect(first([wide], 1).tellings).toEqual([]);
  });

  test('is told again by the same origin: what it said before is set aside, term by term', () => {
    const again = saying({ hour: 9, demand: { what: 'leave', deadline: at(22) } });
    const older = { entry: 'TLK-001', origin: 'src-red', verdict: 'replaced', rule: 3 };
    expect(first([DEMAND, again], 12).setAside).toEqual([
      { what: 'telling', ...older, because: ['TLK-002'] },
      { what: 'deadline', ...older, because: ['TLK-002'] },
    ]);
  });

  test('names all that put a telling aside, and what was put aside in order of the numbers', () => {
    const others = ['leave', 'stay'].map((what) => saying({ hour: 10, demand: { what } }));
    const late = saying({ hour: 9, demand: { what: 'wait' } });
    const early = saying({ hour: 8, demand: { what: 'go' } });
    const { setAside } = first([...others, late, early], 14);
    expect(setAside.map(({ entry, because }) => `${entry} ${because.join('+')}`)).toEqual([
      'TLK-003 TLK-001+TLK-002',
      'TLK-004 TLK-001+TLK-002',
    ]);
  });

  test.each([
    ['talks.demand_made', 'demand'],
    ['talks.condition_set', 'condition'],
    ['talks.ultimatum', 'ultimatum'],
    ['statement.threat', 'demand'],
  ])('is told by %s as a %s', (kind, as) => {
    expect(first([saying({ hour: 8, kind, demand: {} })], 12).tellings).toMatchObject([
      { kind: as },
    ]);
  });

  test('sets aside in order of the numbers, whoever told it', () => {
    const blue = { from: 'src-blue', demand: {} };
    const commands = [
      saying({ hour: 10, demand: {} }),
      saying({ hour: 8, ...blue }),
      saying({ hour: 10, ...blue }),
      saying({ hour: 8, demand: {} }),
    ];
    expect(first(commands, 14).setAside.map(({ entry }) => entry)).toEqual(['TLK-002', 'TLK-004']);
  });

  test('stands before the target of a condition, not of any relation', () => {
    const relations = [{ type: 'explains' as const, target: 'TLK-001' }];
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    expect(first([plan, saying({ hour: 8, demand: {}, relations })], 12).blocks).toEqual([]);
  });

  test('stands from when the entry asserts it, not from when the entry happened', () => {
    const start = { earliest: at(10), latest: at(10) };
    const assertions = [{ proposition: 'dem-1/status', value: 'open', start }];
    const later = saying({ hour: 8, demand: {}, more: { assertions } });
    expect(first([later], 9).tellings).toEqual([]);
    expect(first([later], 10).tellings).toHaveLength(1);
    const other = [{ proposition: 'dem-2/status', value: 'open', start }];
    const apart = saying({ hour: 8, demand: {}, more: { assertions: other } });
    expect(first([apart], 9).tellings).toHaveLength(1);
  });

  test('is not told by an entry about it that tells another demand', () => {
    const other = saying({ hour: 8, demand: { id: 'dem-2', deadline: at(20) } });
    const [one, two] = talks([other], 12).demands;
    expect(one).toMatchObject({ tellings: [], deadlines: { given: [] } });
    expect(two).toMatchObject({ tellings: [{ entry: 'TLK-001' }] });
  });

  test('has no deadline by words that name no moment', () => {
    const vague = saying({ hour: 8, demand: { deadline: 'soon' } });
    expect(first([vague], 12).deadlines).toMatchObject({ state: 'unknown', given: [] });
  });

  test('is not told as passed by an entry that was taken back', () => {
    const passed = saying({ hour: 9, kind: 'talks.deadline_passed' });
    expect(first([DEMAND, passed], 12).saidToHavePassed).toMatchObject([{ entry: 'TLK-002' }]);
    expect(first([DEMAND, passed, retracting('TLK-002')], 12).saidToHavePassed).toEqual([]);
  });

  test('is told as passed also by an entry that only asserts it', () => {
    const assertions = [{ proposition: 'dem-1/status', value: 'passed' }];
    const more = { assertions };
    const passed = saying({ hour: 9, kind: 'talks.deadline_passed', about: [], more });
    const [one, two] = talks([DEMAND, passed], 12).demands;
    expect(one!.saidToHavePassed).toMatchObject([{ entry: 'TLK-002' }]);
    expect(two!.saidToHavePassed).toEqual([]);
  });
});

describe('who says that a demand is met', () => {
  const done = saying({
    hour: 9,
    kind: 'access.corridor_opened',
    about: [],
    from: 'src-un',
    relations: [{ type: 'fulfils', target: 'TLK-001' }],
  });

  test('says so for certain, or may have done so by now', () => {
    const met = saying({ hour: 10, kind: 'talks.demand_met', from: 'src-un' });
    expect(first([DEMAND, done, met], 12).metBy).toEqual([
      { entry: 'TLK-003', origin: 'src-un', placement: 'definite', how: 'says_met' },
      { entry: 'TLK-002', origin: 'src-un', placement: 'definite', how: 'fulfils' },
    ]);
  });

  test('fulfils what tells the demand, by that relation and no other', () => {
    const report = saying({ hour: 8, kind: 'talks.deadline_set' });
    const relating = (type: 'elaborates' | 'fulfils', target: string) =>
      saying({
        hour: 9,
        kind: 'access.corridor_opened',
        about: [],
        relations: [{ type, target }],
      });
    const commands = [
      DEMAND,
      report,
      relating('elaborates', 'TLK-001'),
      relating('fulfils', 'TLK-002'),
    ];
    expect(first(commands, 12).metBy).toEqual([]);
  });

  test.each([
    ['the entry', retracting('TLK-002')],
    ['the relation', withdrawing('TLK-002')],
  ])('is taken back with %s', (_, command) => {
    expect(first([DEMAND, done, command], 12).metBy).toEqual([]);
  });
});

describe('the role of an actor', () => {
  test.each([
    ['of another who demands', { actorId: 'act-blue', role: 'demander' }],
    ['of the demander in another part', { actorId: 'act-red', role: 'speaker_side' }],
  ] as const)('says nothing of how a demand reached us: %s', (_, actor) => {
    const actors = [{ ...actor, as: 'alleged' as const }];
    expect(first([saying({ hour: 8, demand: {}, more: { actors } })], 12).reachedUs).toBe('stated');
  });

  test('says it for a demander who has no name in the register', () => {
    const actors = [{ description: 'gunmen', role: 'demander' as const, as: 'confirmed' as const }];
    const demand = saying({ hour: 8, demand: { by: 'gunmen' }, more: { actors } });
    expect(first([demand], 12).reachedUs).toBe('confirmed');
  });
});

describe('what a forecast rests on', () => {
  const forecast = { what: 'the end', windowFrom: '2016-12-15', windowTo: '2016-12-16' };
  const made = saying({ hour: 8, kind: 'statement.forecast', forecast });

  test('is told where the entry gives it', () => {
    const founded = saying({ hour: 8, forecast: { ...forecast, basis: 'movements' } });
    expect(talks([made, founded], 12).forecasts.map(({ basis }) => basis)).toEqual([
      null,
      'movements',
    ]);
  });

  test('are words and a window: without a readable one it is not shown', () => {
    for (const part of [{ windowFrom: 'soon' }, { windowTo: 'later' }]) {
      expect(talks([saying({ hour: 8, forecast: { ...forecast, ...part } })], 12)).toMatchObject({
        forecasts: [],
        setAside: [],
      });
    }
  });

  test('is made when it was uttered, where that is known', () => {
    const uttered = { at: at(5), precision: 'minute' as const };
    const more = {
      time: { occurred: { from: at(8), to: at(8), precision: 'hour' as const }, uttered },
    };
    expect(talks([saying({ hour: 8, forecast, more })], 6)).toMatchObject({
      forecasts: [{ entry: 'TLK-001', placement: 'definite' }],
      setAside: [],
    });
  });

  test('is set aside as a forecast, and only it: other entries are none', () => {
    expect(talks([DEMAND], 7).setAside).toEqual([]);
    expect(talks([DEMAND, retracting('TLK-001')], 12).setAside).toEqual([]);
    expect(talks([made], 7).setAside).toEqual([
      {
        what: 'forecast',
        entry: 'TLK-001',
        origin: 'src-red',
        verdict: 'not_yet',
        rule: 2,
        because: [],
      },
    ]);
    for (const hour of [7, 12]) {
      expect(talks([made, retracting('TLK-001')], hour).setAside).toMatchObject([
        { what: 'forecast', verdict: 'retracted', rule: 1 },
      ]);
    }
  });

  test('is a forecast in whatever mode, unless a publisher repeats it', () => {
    const assessed = saying({ hour: 8, forecast, more: { mode: 'assessment' } });
    const repeated = saying({
      hour: 8,
      kind: 'statement.forecast',
      forecast,
      more: { derivedFrom: ['TLK-001'] },
    });
    const shown = talks([assessed, repeated], 12);
    expect(shown.forecasts.map(({ entry }) => entry)).toEqual(['TLK-001']);
    expect(shown.setAside).toMatchObject([{ entry: 'TLK-002', verdict: 'repeats' }]);
  });

  test('is linked to entries that have begun', () => {
    const relations = [{ type: 'elaborates' as const, target: 'TLK-001' }];
    const later = saying({ hour: 20, kind: 'hostilities.lull', about: [], relations });
    expect(talks([made, later], 12).forecasts[0]!.linked).toEqual([]);
    expect(talks([made, later], 20).forecasts[0]!.linked).toHaveLength(1);
    const taken = [made, later, retracting('TLK-002')];
    expect(talks(taken, 20).forecasts[0]!.linked).toEqual([]);
  });

  test('raises an alert at the end of its window once it is made for certain', () => {
    const past = { ...forecast, windowFrom: '2016-12-12', windowTo: '2016-12-13' };
    const wide = saying({ hour: 8, forecast: past, more: between(2, 7) });
    expect(talks([wide], 4).raised).toEqual([]);
    expect(talks([wide], 7).raised).toMatchObject([
      { kind: 'forecast_window_ended', subject: 'TLK-001', entries: ['TLK-001'] },
    ]);
  });

  test.each(['fulfils', 'contradicts', 'supersedes', 'elaborates'] as const)(
    'is answered or not by an entry that %s it',
    (type) => {
      const relations = [{ type, target: 'TLK-001', aspect: 'outcome' }];
      const answer = saying({ hour: 30, kind: 'hostilities.lull', about: [], relations });
      const { raised } = talks([made, answer], 80);
      expect(raised).toHaveLength(type === 'elaborates' ? 1 : 0);
    },
  );

  test('stands first among alerts of one moment by what it is about', () => {
    const due = saying({ hour: 8, demand: { deadline: at(72) } });
    const { raised } = talks([due, made], 80);
    expect(raised.map(({ subject }) => subject)).toEqual(['TLK-002', 'dem-1']);
  });
});

describe('the alert of a deadline', () => {
  test('stands beside that of another demand, in order of their ids', () => {
    const other = saying({
      hour: 8,
      about: ['dem-2'],
      demand: { id: 'dem-2', deadline: at(20) },
    });
    const { raised } = talks([other, DEMAND], 22);
    expect(raised.map(({ subject }) => subject)).toEqual(['dem-1', 'dem-2']);
  });

  test('is raised no more once the demand is said to have passed', () => {
    const assertions = [{ proposition: 'dem-1/status', value: 'passed' }];
    const passed = saying({ hour: 21, kind: 'talks.deadline_passed', more: { assertions } });
    expect(talks([DEMAND, passed], 22).raised).toEqual([]);
  });
});
