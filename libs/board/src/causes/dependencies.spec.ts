import { describe, expect, it, test } from '@jest/globals';
import {
  type Command,
  entryOf,
  type Figure,
  instantOf,
  type SituationEvent,
} from '@sitlog/situation';
import {
  at,
  OPENING,
  recordOf,
  saying,
  type Saying,
} from '../../../../test/oracle/histories/talk-commands.js';
import { recordsOf } from '../../test/compared.js';
import {
  assessed,
  chosen,
  corrected,
  countedFigure,
  demanded,
  inTime,
  isPiece,
  registered,
  retracted,
  unchosen,
} from '../../test/pieces-compared.js';
import { compare, type MomentPair } from '../comparison/compare.js';

/** Recorded in between as well, and no reason for anything: among it, what is said of the same things. */
const BESIDES: readonly Command[] = [
  registered('source', 'src-far', { type: 'party', reliability: 'C' }),
  registered('actor', 'act-far', { side: 'red' }),
  registered('subject', 'dem-far', { type: 'demand' }),
  ...['evac-1', 'dem-1'].map((subject) =>
    saying({
      ...{ hour: 8, from: 'src-un', kind: 'statement.accusation', about: [subject] },
      relations: [{ type: 'explains', target: 'TLK-001' }],
      more: { assertions: [] },
    }),
  ),
];

/** Each piece of the situation that differs at noon by what was recorded last, with what is named of that, and which entries are affected. */
function causes(known: readonly Command[], last: readonly Command[]) {
  const events = recordOf([...known, ...last, ...BESIDES]);
  const pair = (knownRevision: number): MomentPair => ({
    validAt: Date.parse(at(12)) * 1000,
    knownRevision,
  });
  const before = OPENING.length - 1 + known.length;
  const { learned, corrected: others } = compare(
    recordsOf(events),
    pair(before),
    pair(events.length - 1),
  );
  const rows = [...learned, ...others].filter(isPiece).filter(({ id }) => id !== 'dem-far');
  return Object.fromEntries(
    rows.map((row) => [
      `${row.kind} ${row.id}`,
      {
        named: row.events.map(({ revision }) => named(events[revision]!)),
        entries: row.entries,
        affected: row.affected,
      },
    ]),
  );
}

function named(event: SituationEvent): string {
  const id = 'id' in event.data ? event.data.id : undefined;
  return entryOf(event) ?? id ?? event.name;
}

const byEntry = (entryNo: string, ...affected: readonly string[]) => ({
  named: [entryNo],
  entries: [entryNo],
  affected,
});
const byItem = (item: string, ...affected: readonly string[]) => ({
  named: [item],
  entries: [],
  affected,
});

const party = (id: string, side: string, reliability = 'C'): Command =>
  registered('source', id, { type: 'party', reliability, side });
const sides = (...opposing: readonly (readonly [string, string])[]): Command => ({
  kind: 'declare-sides',
  opposing,
});

/** Says of a demand from nine to eleven that it is met, and nothing from then on. */
const metUntilEleven = (from: string, of = 'dem-1'): Saying => {
  const bound = (hour: number) => ({ earliest: at(hour), latest: at(hour) });
  const assertion = { proposition: `${of}/status`, value: 'met', start: bound(9), end: bound(11) };
  return { hour: 9, from, kind: 'talks.demand_met', more: { assertions: [assertion] } };
};
const assertionsOf = (of: string) => metUntilEleven('src-red', of).more?.assertions;

describe('a demand that differs, though nobody who speaks in it says otherwise', () => {
  test.each<[what: string, known: readonly Command[], last: Command, row: object]>([
    [
      'the side of the demander',
      [demanded()],
      registered('actor', 'act-red', { side: 'blue' }),
      byItem('act-red', 'TLK-001'),
    ],
    [
      'the side of who tells it',
      [demanded()],
      party('src-red', 'blue'),
      byItem('src-red', 'TLK-001'),
    ],
    [
      'the side of who tells it, and says nothing of its status',
      [demanded({ more: { assertions: [] } })],
      party('src-red', 'blue'),
      byItem('src-red', 'TLK-001'),
    ],
    [
      'the reliability of who says that it is met',
      [demanded(), saying({ hour: 9, from: 'src-blue', kind: 'talks.demand_met' })],
      party('src-blue', 'blue', 'E'),
      byItem('src-blue', 'TLK-002'),
    ],
    [
      'the sides',
      [demanded(), demanded({ from: 'src-blue' })],
      sides(),
      byItem('SidesDeclared', 'TLK-001', 'TLK-002'),
    ],
    [
      'its name',
      [demanded()],
      registered('subject', 'dem-1', { type: 'demand', name: 'Open the road' }),
      byItem('dem-1'),
    ],
    [
      'an answer by hand',
      [demanded()],
      {
        ...{ kind: 'override-proposition', proposition: 'dem-1/status', value: 'met' },
        ...{ reason: 'heard it', expiresAt: instantOf(at(20)) },
      },
      byItem('PropositionOverridden'),
    ],
    [
      'the entry that says what must happen before',
      [
        saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] }),
        demanded({
          demand: { before: 'anybody leaves' },
          relations: [{ type: 'condition_of', target: 'TLK-001' }],
        }),
      ],
      corrected('/about', ['evac-1', 'dem-2']),
      byEntry('TLK-001', 'TLK-002'),
    ],
    [
      'a word of the same origin that came later and is over',
      [demanded()],
      saying(metUntilEleven('src-red')),
      byEntry('TLK-002', 'TLK-001'),
    ],
    [
      'a word that is corrected to be of something else',
      [demanded(), saying(metUntilEleven('src-red'))],
      corrected('/assertions', assertionsOf('dem-2'), 'TLK-002'),
      byEntry('TLK-002', 'TLK-001'),
    ],
  ])('names %s', (_, known, last, row) => {
    expect(causes(known, [last])['demands dem-1']).toEqual(row);
  });

  test('names an older telling that is corrected to be of it, or not of it, where an entry fulfils that', () => {
    const telling = (hour: number, id: string): Command =>
      saying({ hour, about: [id], demand: { id }, more: { assertions: [] } });
    const fulfilling = saying({
      ...{ hour: 9, from: 'src-un', kind: 'movement.convoy_departed', about: [] },
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    const known = [telling(8, 'dem-1'), telling(9, 'dem-1'), telling(9, 'dem-2'), fulfilling];
    expect(causes(known, [corrected('/demand/id', 'dem-2')])).toEqual({
      'demands dem-1': byEntry('TLK-001', 'TLK-004'),
      'demands dem-2': byEntry('TLK-001', 'TLK-004'),
    });
  });

  test('names several entries in order of their numbers, however they were recorded', () => {
    const both = [demanded(), demanded({ from: 'src-blue' })];
    const met = (of?: string) =>
      ['src-red', 'src-blue'].map((from) => saying(metUntilEleven(from, of)));
    const entries = ['TLK-003', 'TLK-004'];
    const affected = ['TLK-001', 'TLK-002'];
    const late = causes(both, met())['demands dem-1'];
    expect(late).toEqual({ named: entries, entries, affected });
    const anew = entries.map((no) => corrected('/assertions', assertionsOf('dem-1'), no));
    const turned = causes([...both, ...met('dem-2')], anew.toReversed())['demands dem-1'];
    expect(turned).toEqual({ named: entries.toReversed(), entries, affected });
  });
});

const CITY = 'figures people.killed/person/cumulative/the city';
const departed = (said: Partial<Saying> = {}): Command =>
  saying({
    hour: 8,
    kind: 'movement.convoy_departed',
    about: [],
    ...carrying('people.departed'),
    ...said,
  });
const sheltering = (said: Partial<Saying> = {}): Command =>
  saying({
    hour: 8,
    kind: 'shelter.capacity_changed',
    about: ['site-1'],
    ...carrying('shelter.capacity'),
    ...said,
  });

function carrying(measure: string): Pick<Saying, 'more'> {
  const figure = { measure, unit: 'person', quantifier: 'approx', best: 40 } as const;
  const figures: readonly Figure[] = [{ ...figure, stockFlow: 'cumulative', scope: 'the city' }];
  return { more: { figures } };
}

describe('figures that differ, though nobody who gives one says otherwise', () => {
  test.each<[where: string, figure: Command]>([
    ['stand', countedFigure('src-red', 8, { min: 5 })],
    ['may not have come about yet', inTime(countedFigure('src-red', 8, { min: 5 }), 7, 20)],
  ])('name the source that is graded anew where they %s', (_, figure) => {
    const known = [figure, countedFigure('src-un', 8, { min: 82 })];
    expect(causes(known, [party('src-red', 'red', 'E')])).toEqual({
      [CITY]: byItem('src-red', 'TLK-001'),
    });
  });

  test('name the source of an assessment that is graded anew', () => {
    const known = [assessed(countedFigure('src-red', 8, { min: 5 }))];
    expect(causes(known, [party('src-red', 'red', 'E')])).toEqual({
      [CITY]: byItem('src-red', 'TLK-001'),
    });
  });

  test('do not name the source of another figure, nor what is chosen of others', () => {
    const other = countedFigure('src-blue', 8, { min: 5, scope: 'the country' });
    const known = [
      countedFigure('src-red', 8, { min: 5 }),
      countedFigure('src-blue', 8, { min: 7 }),
      other,
    ];
    const last = [
      party('src-red', 'red', 'E'),
      registered('source', 'src-blue', { type: 'media', reliability: 'C', side: 'blue' }),
      chosen('TLK-003'),
    ];
    expect(causes(known, last)[CITY]).toEqual(byItem('src-red', 'TLK-001'));
  });

  test('do not name an entry with a choice of old that is changed elsewhere', () => {
    const known = [countedFigure('src-red', 8, { min: 5 }), countedFigure('src-un', 8, { min: 7 })];
    const old = [chosen('TLK-002'), unchosen('TLK-002')];
    const last = [party('src-red', 'red', 'E'), corrected('/about', ['dem-2'], 'TLK-002')];
    expect(causes([...known, ...old], last)[CITY]).toEqual(byItem('src-red', 'TLK-001'));
  });

  test('name the choice that replaced another and was taken back', () => {
    const known = [
      countedFigure('src-red', 8, { min: 5 }),
      countedFigure('src-un', 8, { min: 7 }),
      chosen(),
    ];
    expect(causes(known, [chosen('TLK-002'), unchosen('TLK-002')])[CITY]).toEqual({
      named: ['TLK-002', 'TLK-002'],
      entries: ['TLK-002'],
      affected: ['TLK-001'],
    });
  });

  test.each(['part_of', 'separate_from'] as const)('name the plan that they are %s', (type) => {
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const moving = departed({
      ...{ kind: 'movement.evacuation_started', about: type === 'part_of' ? [] : ['evac-1'] },
      relations: [{ type, target: 'TLK-001' }],
    });
    // The status of an evacuation, for which sides matter, decides no place of a figure.
    const rows = Object.values(causes([plan, moving], [retracted(), sides()]));
    expect(rows).toEqual([byEntry('TLK-001', 'TLK-002'), byEntry('TLK-001', 'TLK-002')]);
  });
});

describe('places of shelter that differ, though nobody who counts them says otherwise', () => {
  const SITE = registered('subject', 'site-1', { type: 'site' });
  const rowsOf = (known: readonly Command[], last: Command) => Object.values(causes(known, [last]));

  it('name who says what has become of the site', () => {
    const opened = saying({ hour: 9, from: 'src-un', kind: 'shelter.opened', about: ['site-1'] });
    const row = byEntry('TLK-002', 'TLK-001');
    expect(rowsOf([SITE, sheltering()], opened)).toEqual([row, row]);
    expect(rowsOf([SITE, sheltering(), opened], retracted('TLK-002'))).toEqual([row, row]);
  });

  it('name the site where other rules hold for it', () => {
    const opened = saying({ hour: 9, from: 'src-un', kind: 'shelter.opened', about: ['site-1'] });
    const status = { facet: 'shelter', exclusive: true, abstain: 'open' };
    const anew = registered('subject', 'site-1', { type: 'site', aspects: { status } });
    const row = byItem('site-1', 'TLK-001');
    expect(rowsOf([SITE, sheltering(), opened], anew)).toEqual([row, row]);
  });

  it('name the sides where these decide which word of the site stands', () => {
    const status = { facet: 'shelter', exclusive: true, baseline: 'closed' };
    const site = registered('subject', 'site-1', { type: 'site', aspects: { status } });
    const said = (from: string, kind: string) => saying({ hour: 9, from, kind, about: ['site-1'] });
    const known = [
      ...[site, sheltering(), said('src-red', 'shelter.closed')],
      ...[said('src-red', 'shelter.opened'), said('src-blue', 'shelter.opened')],
    ];
    const row = byItem('SidesDeclared', 'TLK-001');
    expect(rowsOf(known, sides())).toEqual([row, row]);
    const heard = byItem('src-blue', 'TLK-001');
    expect(rowsOf(known, party('src-blue', 'green'))).toEqual([heard, heard]);
  });
});

describe('an alert that differs', () => {
  test('names what ends the forecast for which it is raised', () => {
    const forecast = { what: 'the end', windowFrom: at(10), windowTo: at(11) };
    const known = [demanded(), saying({ hour: 8, kind: 'statement.forecast', forecast })];
    const answered = saying({
      ...{ hour: 11, about: [], kind: 'statement.analysis' },
      relations: [{ type: 'fulfils', target: 'TLK-002' }],
    });
    expect(causes(known, [answered])).toEqual({
      'forecasts TLK-002': byEntry('TLK-003'),
      'raised forecast_window_ended/TLK-002/2016-12-14T11:00:00.000000Z': byEntry(
        'TLK-003',
        'TLK-002',
      ),
    });
  });

  test('names what was found to have made the demand another for which it is raised', () => {
    const known = [demanded({ hour: 7 }), saying({ hour: 8, kind: 'talks.demand_withdrawn' })];
    expect(causes(known, [saying(metUntilEleven('src-red'))])).toEqual({
      'demands dem-1': byEntry('TLK-003', 'TLK-002'),
      'raised deadline_near/dem-1/2016-12-13T14:00:00.000000Z': byEntry('TLK-003', 'TLK-001'),
    });
  });
});
