import { describe, expect, it } from '@jest/globals';
import {
  between,
  content,
  given,
  logging,
  moment,
  noon,
  situation,
  stateAfter,
} from '../../test/given.js';
import {
  type Assertion,
  type EntryActor,
  type EntryContent,
  type StatedBounds,
} from '../entry/entry.js';
import { type ResolvedAssertion } from '../events/events.js';
import { boundsOf, resolveAssertions } from './resolve.js';
import { type AssertionState } from './state.js';
import { formatInstant } from '../time.js';

/** What an entry logged at noon asserts, as it is stored. */
function stored(parts: Partial<EntryContent>): readonly ResolvedAssertion[] {
  const fact = given(...situation())
    .when(logging(parts))
    .fact();
  return fact.name === 'EntryLogged' ? fact.data.asserts : [];
}

/** What it asserts, with the bounds that follow from the entry, as text. */
function asserted(parts: Partial<EntryContent>): readonly ResolvedAssertion[] {
  const text = (at: number | null) => (at === null ? null : formatInstant(at));
  const span = (of: AssertionState['start']) => ({
    earliest: text(of.earliest),
    latest: text(of.latest),
  });
  const logged = given(...situation()).when(logging(parts));
  return logged.entry().asserts.map(({ proposition, value, start, end }) => ({
    proposition,
    value,
    start: span(start),
    ...(end === undefined ? {} : { end: span(end) }),
  }));
}

const said = (parts: Partial<EntryContent>): readonly string[] =>
  stored(parts).map(({ proposition, value }) => `${proposition} = ${value}`);
const utc = (time: string): string => `2016-12-14T${time}:00.000000Z`;
const attackers = (...ids: readonly string[]): readonly EntryActor[] =>
  ids.map((actorId) => ({ actorId, role: 'attacker' }));

describe('what an entry asserts by its kind', () => {
  it('is said of each subject of the type of which the kind speaks', () => {
    const about = ['ea', 'agr', 'wa', 'evac'];
    expect(said({ kind: 'hostilities.shelling_stopped', about })).toEqual([
      'ea/shelling = none',
      'wa/shelling = none',
    ]);
    expect(said({ kind: 'ceasefire.violation_alleged', about })).toEqual([
      'agr/observance = breached',
    ]);
  });

  it('is said once of a subject that is named twice', () => {
    expect(said({ kind: 'hostilities.no_clashes', about: ['ea', 'ea'] })).toEqual([
      'ea/ground_clashes = none',
    ]);
  });

  it('is nothing without a subject of that type', () => {
    expect(stored({ kind: 'hostilities.shelling', actors: attackers('act-gov') })).toEqual([]);
    expect(stored({ kind: 'hostilities.shelling', about: ['agr'] })).toEqual([]);
  });

  it('is nothing for a kind that asserts nothing', () => {
    expect(stored({ kind: 'statement.accusation', about: ['ea', 'agr'] })).toEqual([]);
    expect(stored({ kind: 'harm.killed', about: ['ea'] })).toEqual([]);
  });

  it('is nothing for a kind that this release does not know', () => {
    const later = content({ kind: 'hostilities.of_a_later_release', about: ['ea'] });
    const { registers } = stateAfter(...situation()).core;
    expect(resolveAssertions(later, registers)).toEqual([]);
  });

  it('may be several things', () => {
    expect(said({ kind: 'hostilities.lull', about: ['ea'] })).toEqual([
      'ea/shelling = none',
      'ea/airstrikes = none',
      'ea/ground_clashes = none',
    ]);
    expect(said({ kind: 'ceasefire.entered_into_force', about: ['agr'] })).toEqual([
      'agr/formal = in_force',
      'agr/observance = holding',
    ]);
  });

  it('names the registered actors in the role that the kind asks for', () => {
    const actors: readonly EntryActor[] = [
      ...attackers('act-gov', 'act-militia'),
      { actorId: 'act-rebels', role: 'target' },
      { description: 'unknown gunmen', role: 'attacker' },
    ];
    expect(said({ kind: 'hostilities.shelling', about: ['ea'], actors })).toEqual([
      'ea/shelling = ongoing',
      'ea/shelling_by = act-gov',
      'ea/shelling_by = act-militia',
    ]);
  });

  it('names nobody where nobody is said to have done it', () => {
    expect(said({ kind: 'hostilities.airstrike', about: ['ea'] })).toEqual([
      'ea/airstrikes = ongoing',
    ]);
    expect(said({ kind: 'movement.evacuation_delayed', about: ['evac'] })).toEqual([
      'evac/status = delayed',
    ]);
  });

  it('names who obstructs an evacuation', () => {
    const actors = [{ actorId: 'act-militia', role: 'obstructor', as: 'alleged' }] as const;
    expect(said({ kind: 'movement.evacuation_stopped', about: ['evac'], actors })).toEqual([
      'evac/status = stopped',
      'evac/obstructed_by = act-militia',
    ]);
  });
});

describe('what an entry denies or ends by its kind', () => {
  const sayings = (parts: Partial<EntryContent>) =>
    given(...situation())
      .when(logging(parts))
      .entry()
      .asserts.map(({ proposition, value, says, startOfDenied }) =>
        [says, proposition, value, startOfDenied].filter(Boolean).join(' '),
      );

  it('is said of each subject, and of the registered actors in the role that the kind asks for', () => {
    expect(sayings({ kind: 'ceasefire.violation_denied', about: ['agr'] })).toEqual([
      'denies agr/observance breached true',
    ]);
    const actors = [...attackers('act-gov'), { description: 'gunmen', role: 'attacker' }];
    expect(sayings({ kind: 'hostilities.attack_denied', about: ['ea'], actors })).toEqual([
      'denies ea/shelling_by act-gov true',
      'denies ea/airstrikes_by act-gov true',
    ]);
  });

  it('may end all that was said, and assert something else besides', () => {
    const [ends, ...asserts] = sayings({ kind: 'ceasefire.ended', about: ['agr'] });
    expect(ends).toBe('ends agr/observance');
    expect(asserts).toEqual(['affirms agr/formal ended']);
  });

  it('may end what one actor had, and deny that it is so', () => {
    const actors = [{ actorId: 'act-gov', role: 'controller' }];
    expect(sayings({ kind: 'control.lost', about: ['ea'], actors })).toEqual([
      'ends ea/control act-gov',
      'denies ea/control act-gov true',
    ]);
  });

  it('is stored as it is said', () => {
    expect(stored({ kind: 'ceasefire.ended', about: ['agr'] })[0]).toEqual({
      proposition: 'agr/observance',
      ends: true,
    });
    expect(stored({ kind: 'ceasefire.violation_denied', about: ['agr'] })).toEqual([
      { proposition: 'agr/observance', value: 'breached', negated: true },
    ]);
  });

  it('begins when the entry says so, where it does', () => {
    const effective = { from: utc('10:30'), to: null };
    expect(sayings({ kind: 'ceasefire.violation_denied', about: ['agr'], effective })).toEqual([
      'denies agr/observance breached',
    ]);
  });
});

describe('what an operator asserts', () => {
  const assertions: readonly Assertion[] = [
    { proposition: 'agr/first_violator', value: 'act-rebels' },
    { proposition: 'ea/shelling_by', value: 'undetermined' },
  ];

  it('stands in the place of what the kind asserts', () => {
    const about = ['ea', 'agr'];
    const actors = attackers('act-gov');
    expect(said({ kind: 'hostilities.shelling', about, actors, assertions })).toEqual([
      'agr/first_violator = act-rebels',
      'ea/shelling_by = undetermined',
    ]);
  });

  it('need not be about what the entry is about', () => {
    expect(said({ assertions })).toHaveLength(2);
  });

  it('may be nothing', () => {
    expect(stored({ kind: 'hostilities.shelling', about: ['ea'], assertions: [] })).toEqual([]);
  });

  it('keeps its bounds, written in UTC', () => {
    const start = { earliest: '2016-12-14T00:00:00+02:00', latest: '2016-12-14T06:00:00+02:00' };
    const end = { earliest: '2016-12-14T08:00:00.5Z', latest: null };
    const [assertion] = stored({ assertions: [{ ...assertions[0]!, start, end }] });
    expect(assertion).toEqual({
      ...assertions[0],
      start: { earliest: '2016-12-13T22:00:00.000000Z', latest: '2016-12-14T04:00:00.000000Z' },
      end: { earliest: '2016-12-14T08:00:00.500000Z', latest: null },
    });
  });

  it('has the bounds of the entry where it has none, and no end of its own accord', () => {
    const [assertion] = asserted({ assertions });
    expect(assertion).toEqual({
      ...assertions[0],
      start: { earliest: utc('10:00'), latest: utc('11:00') },
    });
  });

  it('is stored without a start that nobody stated', () => {
    expect(stored({ assertions })).toEqual(assertions);
  });

  it('may have an end without a start of its own', () => {
    const end = { earliest: '2016-12-20T00:00:00Z', latest: '2016-12-21T00:00:00Z' };
    expect(asserted({ assertions: [{ ...assertions[0]!, end }] })).toEqual([
      {
        ...assertions[0],
        start: { earliest: utc('10:00'), latest: utc('11:00') },
        end: { earliest: '2016-12-20T00:00:00.000000Z', latest: '2016-12-21T00:00:00.000000Z' },
      },
    ]);
  });
});

describe('the start of what an entry logged at 12:00 asserts', () => {
  const startOf = (from: string | null, to: string | null) =>
    asserted({ kind: 'hostilities.no_clashes', about: ['ea'], time: between(from, to) })[0]?.start;

  it.each([
    ['10:00', '11:00', '10:00', '11:00'],
    ['10:00', '12:00', '10:00', '12:00'],
    ['10:00', '18:00', '10:00', '12:00'],
    ['10:00', null, '10:00', '12:00'],
    ['12:00', '18:00', '12:00', '12:00'],
    [null, '11:00', null, '11:00'],
    [null, '18:00', null, '12:00'],
    [null, null, null, '12:00'],
    // Told ahead: the moment of recording bounds nothing.
    ['13:00', '18:00', '13:00', '18:00'],
    ['13:00', '13:00', '13:00', '13:00'],
    ['13:00', null, '13:00', null],
  ])('is, when it occurred from %s to %s, between %s and %s', (from, to, earliest, latest) => {
    const text = (time: string | null) => (time === null ? null : utc(time));
    expect(startOf(text(from), text(to))).toEqual({
      earliest: text(earliest),
      latest: text(latest),
    });
  });

  it('is bounded by the very microsecond of recording', () => {
    const at = noon() + 123_457;
    const logged = given(...situation()).when(
      logging({ kind: 'hostilities.lull', about: ['ea'], time: between(null, null) }),
      { at },
    );
    expect(logged.entry().asserts.map(({ start }) => start.latest)).toEqual([at, at, at]);
  });
});

describe('an alert', () => {
  const alert = (parts: Partial<EntryContent> = {}) =>
    given(...situation(), {
      name: 'SubjectRegistered',
      data: { id: 'flood', item: { type: 'alert', name: 'Flood alert' } },
    })
      .when(logging({ kind: 'alert.issued', about: ['flood'], ...parts }))
      .entry()
      .asserts.map(({ start, end }) => [start, end].map((at) => at && formatInstant(at.latest!)));

  it('ends a day after it began where nobody says when it does', () => {
    expect(alert()).toEqual([[utc('11:00'), '2016-12-15T11:00:00.000000Z']]);
  });

  it('has no certain end where it has no certain beginning', () => {
    expect(alert({ effective: { from: null, to: null }, time: between(null, null) })).toEqual([
      [utc('12:00'), '2016-12-15T12:00:00.000000Z'],
    ]);
    const [{ end }] = given(...situation(), {
      name: 'SubjectRegistered',
      data: { id: 'flood', item: { type: 'alert', name: 'Flood alert' } },
    })
      .when(logging({ kind: 'alert.issued', about: ['flood'], time: between(null, null) }))
      .entry().asserts as [AssertionState];
    expect(end?.earliest).toBeNull();
  });

  it('ends when it says so', () => {
    const effective = { from: utc('10:00'), to: utc('10:30') };
    expect(alert({ effective })).toEqual([[utc('10:00'), utc('10:30')]]);
  });
});

describe('a norm', () => {
  const effective = { from: '2016-12-14T05:00:00+02:00', to: '2016-12-17T05:00:00+02:00' };
  const [from, to] = ['2016-12-14T03:00:00.000000Z', '2016-12-17T03:00:00.000000Z'];
  const force = { kind: 'ceasefire.entered_into_force', about: ['agr'] } as const;

  it('begins and ends when it takes effect, which is not stored a second time', () => {
    const bounds = { start: { earliest: from, latest: from }, end: { earliest: to, latest: to } };
    expect(stored({ ...force, effective })[0]).toEqual({
      proposition: 'agr/formal',
      value: 'in_force',
    });
    expect(asserted({ ...force, effective })).toEqual([
      { proposition: 'agr/formal', value: 'in_force', ...bounds },
      { proposition: 'agr/observance', value: 'holding', ...bounds },
    ]);
  });

  it('goes on where no end of it is known', () => {
    const [formal] = asserted({ ...force, effective: { ...effective, to: null } });
    expect(formal).toEqual({
      proposition: 'agr/formal',
      value: 'in_force',
      start: { earliest: from, latest: from },
    });
  });

  it('ends where only its end is known, as when it is extended until a day', () => {
    const extended = { ...force, kind: 'ceasefire.extended' };
    expect(asserted({ ...extended, effective: { ...effective, from: null } })).toEqual([
      {
        proposition: 'agr/formal',
        value: 'in_force',
        start: { earliest: utc('10:00'), latest: utc('11:00') },
        end: { earliest: to, latest: to },
      },
    ]);
  });

  it('is stored without the bounds that nobody stated of the assertion', () => {
    const extended = { ...force, kind: 'ceasefire.extended' };
    expect(stored({ ...extended, effective: { ...effective, from: null } })).toEqual([
      { proposition: 'agr/formal', value: 'in_force' },
    ]);
  });

  it('begins when the entry says that it occurred where nothing is known of its effect', () => {
    const start = { earliest: utc('10:00'), latest: utc('11:00') };
    expect(asserted(force)[0]).toEqual({ proposition: 'agr/formal', value: 'in_force', start });
    expect(asserted({ ...force, effective: { from: null, to: null } })[0]?.start).toEqual(start);
  });

  it('is not dated by it where its kind only announces', () => {
    const start = { earliest: utc('10:00'), latest: utc('11:00') };
    const kind = 'ceasefire.announced';
    expect(asserted({ kind, about: ['agr'], effective })).toEqual([
      { proposition: 'agr/formal', value: 'announced', start },
    ]);
  });

  it('is dated by it where the operator asserts without bounds, of whatever kind', () => {
    const assertions = [{ proposition: 'ea/shelling', value: 'none' }];
    const bounds = { start: { earliest: from, latest: from }, end: { earliest: to, latest: to } };
    expect(asserted({ kind: 'ops.contact', effective, assertions })).toEqual([
      { ...assertions[0], ...bounds },
    ]);
  });
});

describe('a start that an earlier build stored with every assertion', () => {
  const known = moment('2016-12-14T15:00:00Z');
  const bounded = { earliest: utc('10:00'), latest: utc('15:00') };
  const proposition = 'ea/shelling';
  const read = (parts: Partial<EntryContent>, start: StatedBounds = bounded) => {
    const told = content({ time: between(utc('10:00'), null), ...parts });
    const [assertion] = boundsOf([{ proposition, value: 'ongoing', start }], told, {
      toldAt: known - 1,
      kind: undefined,
    });
    return assertion?.start;
  };
  const derived = { earliest: moment('2016-12-14T10:00:00Z'), latest: known - 1 };
  const stated = { ...derived, latest: known };

  it('counts if the operator had stated it', () => {
    const assertion = { proposition, value: 'ongoing' };
    expect(read({ assertions: [{ ...assertion, start: bounded }] })).toEqual(stated);
    expect(read({ assertions: [assertion] })).toEqual(derived);
  });

  it('is read anew from when the entry is in effect', () => {
    const effective = { from: '2016-12-14T12:00:00+02:00', to: null };
    expect(read({ effective })).toEqual({ ...derived, latest: derived.earliest });
    expect(read({ effective: { from: null, to: null } })).toEqual(derived);
    expect(read({})).toEqual(derived);
  });
});
