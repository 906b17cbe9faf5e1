import { describe, expect, it } from '@jest/globals';
import { type EntryState, type Figure, figureKey, type PreferenceState } from '@sitlog/situation';
import { hour } from '../../test/accounts.js';
import {
  at,
  DAYS,
  entry,
  explained,
  figure,
  inShort,
  type ToldEntry,
  world,
} from '../../test/figures.js';
import {
  deriveFigures,
  FIGURE_RULES,
  foremost,
  explainFigures,
  type FigureGroup,
  figuresOf,
  plansIn,
} from '../index.js';

const chosenBy = (by: string) => ({ figure: 0, reason: 'counted by name', by, at: 1 });
const STRUCK = { reason: 'error', by: 'x' } as const;

function told(parts: Partial<Figure> = {}, more: Partial<ToldEntry> = {}): ToldEntry {
  return { figures: [figure({ best: 1, ...parts })], ...more };
}

function groups(...entries: readonly ToldEntry[]): readonly FigureGroup[] {
  return explained(entries).groups;
}

function standing(entries: readonly ToldEntry[], hours = 11): readonly string[] {
  return Object.values(inShort(explained(entries, world(hours)).groups));
}

/** Each figure that is set aside: entry, verdict, and the entries because of which. */
function excluded(...entries: readonly ToldEntry[]): readonly string[] {
  return explained(entries).excluded.map(({ line, verdict, because }) =>
    [line.entryNo, verdict, ...because].join(' '),
  );
}

describe('groups of figures', () => {
  it('stand in order of their ids, which can be read and taken apart', () => {
    const ids = groups(
      told({ scope: 'b' }),
      told({ scope: 'a/100%', excludes: 'fighters' }),
      told({ scope: 'a', disaggregation: { sex: 'female', area: 'the port' } }),
    ).map(({ id }) => id);
    expect(ids).toEqual([
      'people.killed/person/cumulative/a%2F100%25/excludes=fighters',
      'people.killed/person/cumulative/a/sex=female/area=the port',
      'people.killed/person/cumulative/b',
    ]);
  });

  it('read number words by what was agreed when the entry was logged, and no others', () => {
    const conventions = { scores: { min: 40, max: 99, note: 'at least two score' } };
    const numbersOf = (verbal: string) => {
      const figures = [figure({ quantifier: 'verbal', verbal })];
      return groups({ figures, state: { conventions } })[0]?.lines[0]?.line.numbers;
    };
    expect(numbersOf('scores')).toMatchObject({ low: 40, best: null, high: 99 });
    for (const word of ['dozens', 'constructor']) {
      expect(numbersOf(word)).toMatchObject({ low: null, best: null, high: null });
      expect(numbersOf(word)).not.toHaveProperty('convention');
    }
  });

  it('show the newest of a list, and beyond them what an analyst prefers', () => {
    const preferences = [{ ...chosenBy('Ada'), key: figureKey(figure({ best: 1 })) }];
    const [group] = groups(
      told({}, { by: 'a', at: 1, state: { preferences } }),
      ...[2, 3, 4].map((hours) => told({}, { by: `source-${hours}`, at: hours })),
    );
    const shown = (most: number): readonly string[] =>
      foremost(group!, 'lines', most).map(({ line }) => line.entryNo);
    expect(shown(2)).toEqual(['ALE-004', 'ALE-003', 'ALE-001']);
    expect(shown(4)).toEqual(['ALE-004', 'ALE-003', 'ALE-002', 'ALE-001']);
    expect(foremost(group!, 'possible', 2)).toEqual([]);
  });

  it('list the newest first, then by origin, entry and place in the entry', () => {
    const figures = [figure({ best: 1 }), figure({ best: 2 })];
    const [group] = groups(
      told({}, { by: 'b', at: 1 }),
      told({}, { by: 'c', at: 2 }),
      { by: 'a', at: 1, figures },
      told({}, { by: 'a', at: 1 }),
    );
    const order = group!.lines.map(({ line }) => `${line.entryNo} ${line.origin} ${line.index}`);
    expect(order).toEqual([
      'ALE-002 c 0',
      'ALE-003 a 0',
      'ALE-003 a 1',
      'ALE-004 a 0',
      'ALE-001 b 0',
    ]);
  });

  it('are the same whatever the order of the entries, with what was set aside and without', () => {
    const entries = [
      told({}, { by: 'b', at: 1 }),
      told({}, { by: 'a', at: 1 }),
      told({}, { by: 'a', at: 1 }),
      told({ scope: 'the port' }, { by: 'a', at: 1 }),
      told({}, { state: { retracted: STRUCK } }),
      told({}, { state: { retracted: STRUCK } }),
    ].map((one, i) => ({ entry: entry(one, i), days: DAYS }));
    const all = explainFigures(entries, world());
    expect(explainFigures(entries.toReversed(), world())).toEqual(all);
    const lines = entries.flatMap((one) => figuresOf(one.entry, one.days));
    expect(deriveFigures(lines, [], world())).toEqual(all.groups);
  });

  it('tell the grade of a figure: of the entry, else of its source', () => {
    const graded = told({}, { by: 'b', content: { grade: { reliability: 'A', credibility: 2 } } });
    const [group] = groups(told({}, { by: 'a' }), graded);
    expect(group!.lines.map(({ grade }) => grade)).toEqual([
      { reliability: 'C', credibility: 6 },
      { reliability: 'A', credibility: 2 },
    ]);
  });

  it('say of a line only what is known of it', () => {
    const [group] = groups(told());
    const { line } = group!.lines[0]!;
    for (const part of ['reliability', 'period', 'occasion', 'numbers.convention']) {
      expect(line).not.toHaveProperty(part);
    }
  });

  it('count movements for each evacuation, and shelter by sites alone', () => {
    const movement = told(
      { measure: 'people.departed' },
      {
        content: { kind: 'movement.evacuation_started', about: ['evac-2', 'ea', 'evac-1'] },
      },
    );
    expect(groups(movement).map(({ facet, of }) => [facet, ...of])).toEqual([
      ['evacuation', 'evac-1'],
      ['evacuation', 'evac-2'],
    ]);
    const shelter = told(
      { measure: 'shelter.capacity' },
      {
        content: { kind: 'shelter.opened', about: ['site-2', 'ea', 'site-1'] },
      },
    );
    expect(groups(shelter)).toMatchObject([{ facet: 'shelter', of: ['site-1', 'site-2'] }]);
    expect(groups(shelter)[0]!.id).toMatch(/\/of=site-1\+site-2\/availability=open$/);
  });
});

describe('shelter', () => {
  const shelter = (kind: string, statuses: Readonly<Record<string, readonly string[]>> = {}) => {
    const content = { kind, about: ['site-1'] };
    const all = [told({ measure: 'shelter.capacity' }, { content })];
    return explained(all, world(11, statuses)).groups.map(({ availability }) => availability);
  };

  it('is there as its entry tells by its kind, where the board knows nothing of the site', () => {
    const kinds = ['shelter.opened', 'shelter.full', 'shelter.closed', 'shelter.conditions'];
    expect(kinds.flatMap((kind) => shelter(kind))).toEqual([
      'open',
      'full',
      'closed',
      'unspecified',
    ]);
  });

  it('is there as the board knows of the site', () => {
    const statuses = ['planned', 'open', 'full', 'closed'];
    expect(statuses.flatMap((status) => shelter('shelter.opened', { 'site-1': [status] }))).toEqual(
      statuses,
    );
  });
});

describe('answers with figures', () => {
  it('name the version of the rule', () => {
    expect(FIGURE_RULES).toBe('figures-2');
  });
});

describe('a figure that is set aside', () => {
  it('is told in order of groups, entries and places', () => {
    const gone = { state: { retracted: STRUCK } };
    const two = [figure({ scope: 'b' }), figure({ scope: 'b' }), figure({ scope: 'a' })];
    const { excluded: all } = explained([
      told({ scope: 'b' }, gone),
      { figures: two, ...gone },
      told({ scope: 'a' }, gone),
    ]);
    expect(all.map(({ line }) => `${line.figure.scope} ${line.entryNo} ${line.index}`)).toEqual([
      'a ALE-002 2',
      'a ALE-003 0',
      'b ALE-001 0',
      'b ALE-002 0',
      'b ALE-002 1',
    ]);
  });

  it('names the entry with which its own was merged', () => {
    const merged = { ...STRUCK, mergedInto: 'ALE-009' };
    expect(excluded(told({}, { state: { retracted: merged } }))).toEqual([
      'ALE-001 retracted ALE-009',
    ]);
    expect(excluded(told({}, { state: { retracted: STRUCK } }))).toEqual(['ALE-001 retracted']);
  });

  it.each<[string, ToldEntry]>([
    ['retracted', told({}, { content: { mode: 'assessment' }, state: { retracted: STRUCK } })],
    ['kind', told({}, { content: { mode: 'assessment', kind: 'background.context' } })],
    ['repeats ALE-009', told({}, { content: { mode: 'assessment', derivedFrom: ['ALE-009'] } })],
  ])('is that of an assessment which is no account of its own: %s', (verdict, one) => {
    expect(excluded(one)).toEqual([`ALE-001 ${verdict}`]);
    expect(groups(one)).toEqual([]);
  });
});

describe('the time of a figure', () => {
  const flow = { stockFlow: 'flow' } as const;
  const days = { from: '1970-01-01', to: '1970-01-02' };

  it('of a period is replaced by a later word on the same period, whenever that was told', () => {
    const entries = [
      told({ ...flow, period: days, asOf: at(1) }, { at: 7 }),
      told({ ...flow, period: days, asOf: at(2) }, { at: 5 }),
    ];
    expect(excluded(...entries)).toEqual(['ALE-001 superseded ALE-002']);
  });

  it.each([
    [days, DAYS('1970-01-01').from, DAYS('1970-01-02').to],
    [{ from: at(2), to: at(3) }, hour(2), hour(3)],
    [{ from: null, to: at(3) }, null, hour(3)],
    [{ from: at(2), to: null }, hour(2), null],
    [{ from: 'spring', to: 'summer' }, null, null],
  ])('has the period %j', (period, from, to) => {
    const entries = [told({ ...flow, period, asOf: at(1) })];
    const [group] = explained(entries, world(99)).groups;
    expect(group!.envelopes.map(({ period: span }) => span)).toEqual([{ from, to }]);
  });

  it('is that of the entry where the as-of names no moment', () => {
    const entries = [told({ asOf: 'soon' }, { at: 5 })];
    expect(standing(entries, 4)).toEqual([]);
    expect(standing(entries, 5)).toHaveLength(1);
  });

  it('is bounded by the recording, also where no start is known or it began just then', () => {
    for (const from of [null, 12]) {
      expect(standing([told({}, { at: [from, 20] })], 12)).toEqual(['1: - 1 -']);
    }
    expect(standing([told({}, { at: [13, 20] })], 14)).toEqual(['? 1: - 1 -']);
  });

  it('decides by the earliest moment where the latest is the same', () => {
    const entries = [told({ best: 1 }, { at: [3, 5] }), told({ best: 2 }, { at: [1, 5] })];
    expect(standing(entries)).toEqual(['1: - 1 -']);
    expect(standing(entries.toReversed())).toEqual(['2: - 1 -']);
  });
});

describe('the numbers of a figure', () => {
  it.each<[Partial<Figure>, string]>([
    [{ quantifier: 'at_least', min: 5, best: 7 }, '5 7 -'],
    [{ quantifier: 'at_most', best: 7, max: 9 }, '- 7 9'],
    [{ quantifier: 'at_least', best: null }, '- - -'],
  ])('stay as they are written where there is more than one or none: %j', (parts, numbers) => {
    expect(standing([{ figures: [figure(parts)] }])).toEqual([`1: ${numbers}`]);
  });
});

describe('the plan of an evacuation', () => {
  const around = world();
  const plan = (kind: string, state: Partial<EntryState> = {}) =>
    entry({ figures: [], content: { kind, about: ['evac-1', 'ea'] }, state }, 0);

  it('is an entry that speaks of it by its kind', () => {
    expect(plansIn(plan('movement.evacuation_planned'), around)).toEqual(['evac-1']);
    expect(plansIn(plan('statement.pledge'), around)).toEqual([]);
    expect(plansIn(plan('movement.of_a_later_release'), around)).toEqual([]);
  });

  it.each<[string, Partial<EntryState>]>([
    ['retracted', { retracted: STRUCK }],
    ['refuted', { verification: 'refuted' }],
    ['a duplicate', { aside: { why: 'duplicate', by: ['ALE-009'] } }],
    ['superseded', { aside: { why: 'superseded', by: ['ALE-009'] } }],
  ])('is none while the entry is %s', (_, state) => {
    expect(plansIn(plan('movement.evacuation_planned', state), around)).toEqual([]);
  });
});

describe('a preferred figure', () => {
  const preference = (when: number, of: Partial<Figure> = {}, index = 0): PreferenceState => ({
    figure: index,
    key: figureKey(figure(of)),
    reason: 'counted by name',
    by: 'Ada',
    at: when,
  });
  const preferring = (...preferences: readonly PreferenceState[]) => ({ state: { preferences } });

  it('is chosen for each group and period by itself', () => {
    const of = (to: string) => ({ stockFlow: 'flow', period: { from: at(0), to } }) as const;
    const [early, late] = [of(at(1)), of(at(2))];
    const { preferences, groups: all } = explained([
      told(early, preferring(preference(1, early))),
      told(late, preferring(preference(2, late))),
      told({ scope: 'the port' }, preferring(preference(3, { scope: 'the port' }))),
    ]);
    expect(preferences.map(({ choice, line }) => [choice.entryNo, line?.entryNo])).toEqual([
      ['ALE-001', 'ALE-001'],
      ['ALE-002', 'ALE-002'],
      ['ALE-003', 'ALE-003'],
    ]);
    expect(all.map(({ preferred }) => preferred.map(({ choice }) => choice.entryNo))).toEqual([
      ['ALE-003'],
      ['ALE-001', 'ALE-002'],
    ]);
  });

  it('is the one that was chosen of an entry that gives several, and never another one', () => {
    const figures = [figure({ best: 1 }), figure({ best: 2 })];
    const chosen = (index: number, more: Partial<PreferenceState> = {}, those = figures) => {
      const choice = { ...preference(1, {}, index), ...more };
      return explained([{ figures: those, ...preferring(choice) }]).preferences[0]!.line?.index;
    };
    expect([0, 1].map((index) => chosen(index))).toEqual([0, 1]);
    expect(chosen(7)).toBeUndefined();
    expect(chosen(0, { gone: true })).toBeUndefined();
    const superseded = [figures[0]!, figure({ best: 2, role: 'superseded' })];
    expect(chosen(1, {}, superseded)).toBeUndefined();
    const later = [figures[0]!, figure({ best: 2, asOf: at(23) })];
    expect(chosen(1, {}, later)).toBeUndefined();
  });

  it('is the first where two were chosen at one moment', () => {
    const { preferences } = explained([
      told({}, { by: 'a', ...preferring(preference(1)) }),
      told({}, { by: 'b', ...preferring(preference(1)) }),
    ]);
    expect(preferences.map(({ choice }) => choice.entryNo)).toEqual(['ALE-001']);
  });

  it('is told without a line, and on no group, once the same origin has a later figure', () => {
    const entries = [told({}, preferring(preference(1))), told({ best: 2 }, { at: 2 })];
    const { preferences, groups: all } = explained(entries);
    expect(preferences).toMatchObject([{ choice: { entryNo: 'ALE-001' } }]);
    expect(preferences[0]).not.toHaveProperty('line');
    expect(all.map(({ preferred }) => preferred)).toEqual([[]]);
  });

  it('is none at all once it was withdrawn', () => {
    const withdrawn = { ...preference(1), withdrawn: { reason: 'no', by: 'Ada', at: 2 } };
    expect(explained([told({}, preferring(withdrawn))]).preferences).toEqual([]);
  });
});
