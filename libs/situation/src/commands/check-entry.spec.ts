import { describe, expect, it } from '@jest/globals';
import { between, given, logging, noon, situation, subject, through } from '../../test/given.js';
import { type Assertion, type EntryContent, type StatedBounds } from '../entry/entry.js';
import { type RefusalCode } from './refusal.js';
import { formatInstant } from '../time.js';

type Parts = Partial<EntryContent>;
const own = {
  alarm: { facet: 'alerts', exclusive: true, values: ['on', 'off'], abstain: 'unclear' },
  shelling: { facet: 'hostilities', exclusive: true, values: ['heavy'] },
} as const;

function accepts(parts: Parts): void {
  given(...situation(subject('own', 'area', own)))
    .when(logging(parts))
    .thenAccepts();
}

function refuses(parts: Parts, ...refusals: readonly [RefusalCode, string][]): void {
  given(...situation(subject('own', 'area', own)))
    .when(logging(parts))
    .thenRefuses(...refusals);
}

const says = (proposition: string, value: string, more: Partial<Assertion> = {}): Parts => ({
  assertions: [{ proposition, value, ...more }],
});

describe('the references of an entry', () => {
  it('lead to what is registered', () => {
    accepts({
      about: ['agr', 'ea'],
      attribution: through('src-tass', 'src-sana', 'src-sohr'),
      places: [{ placeId: 'pl-east', role: 'occurred_at' }],
      actors: [{ actorId: 'act-gov', role: 'attacker' }],
    });
  });

  it.each<[string, Parts, string]>([
    ['subject', { about: ['agr', 'ago'] }, '/about/1'],
    ['source', { attribution: through('src-tass', 'src-x') }, '/attribution/1/sourceId'],
    [
      'place',
      {
        places: [
          { placeId: 'pl-east', role: 'origin' },
          { placeId: 'pl-x', role: 'destination' },
        ],
      },
      '/places/1/placeId',
    ],
    ['actor', { actors: [{ actorId: 'act-x', role: 'victim' }] }, '/actors/0/actorId'],
  ])('are refused where they lead to no %s', (_, parts, pointer) => {
    refuses(parts, ['unknown-reference', pointer]);
  });

  it('are refused where they lead into another register', () => {
    refuses({ about: ['act-gov'] }, ['unknown-reference', '/about/0']);
  });

  it('are refused each by itself', () => {
    refuses(
      { about: ['x', 'y'], attribution: through('z') },
      ['unknown-reference', '/attribution/0/sourceId'],
      ['unknown-reference', '/about/0'],
      ['unknown-reference', '/about/1'],
    );
  });

  it('may be left out where nobody named the place or the actor', () => {
    accepts({
      places: [{ description: 'a village north of the city', role: 'occurred_at' }],
      actors: [{ description: 'gunmen', role: 'attacker' }],
    });
  });
});

describe('the kind of an entry', () => {
  it.each(['hostilities.bombing', 'constructor', ''])('is refused as %j', (kind) => {
    refuses({ kind }, ['unknown-kind', '/kind']);
  });
});

describe('the attribution of an entry', () => {
  it.each(['statement', 'occurrence', 'assessment', 'background'] as const)(
    'has a link at least, for a %s',
    (mode) => {
      refuses({ mode, attribution: [] }, ['attribution-missing', '/attribution']);
    },
  );

  it('may be missing for an act of our own: its author is the origin', () => {
    accepts({ mode: 'operational', kind: 'ops.decision', attribution: [] });
  });
});

describe('the time of an entry', () => {
  const ten = '2016-12-14T10:00:00Z';
  const eleven = '2016-12-14T11:00:00Z';

  it.each([
    [ten, eleven],
    [ten, ten],
    [ten, null],
    [null, ten],
    [null, null],
    ['2016-12-14T12:30:00+02:00', '2016-12-14T10:45:00Z'],
  ])('may be from %s to %s', (from, to) => {
    accepts({ time: between(from, to) });
    accepts({ effective: { from, to } });
  });

  it.each([
    [eleven, ten],
    ['2016-12-14T10:00:00.000001Z', ten],
    ['2016-12-14T10:00:00Z', '2016-12-14T11:00:00+02:00'],
  ])('is refused from %s to %s', (from, to) => {
    refuses({ time: between(from, to) }, ['time-order', '/time/occurred/to']);
    refuses({ effective: { from, to } }, ['time-order', '/effective/to']);
  });

  it('is refused where what it asserts would end before it begins', () => {
    const window = { effective: { from: null, to: ten } };
    const span = (at: string) => ({ earliest: at, latest: at });
    refuses({ ...says('own/alarm', 'on', { start: span(eleven) }), ...window }, [
      'time-order',
      '/effective/to',
    ]);
    refuses({ ...says('own/alarm', 'on', { end: span(ten) }), time: between(eleven, null) }, [
      'time-order',
      '/assertions/0/end/latest',
    ]);
    refuses({ kind: 'hostilities.lull', about: ['ea'], time: between(eleven, null), ...window }, [
      'time-order',
      '/effective/to',
    ]);
    accepts({ ...says('own/alarm', 'on', { start: span(ten) }), ...window });
  });

  it('may lie ahead for anything but an occurrence', () => {
    const time = between('2016-12-15T00:00:00Z', null);
    for (const mode of ['statement', 'assessment', 'background'] as const) accepts({ mode, time });
    accepts({ mode: 'operational', kind: 'ops.order', time });
  });

  it('is refused for an occurrence that lies ahead', () => {
    refuses({ mode: 'occurrence', time: between('2016-12-15T00:00:00Z', null) }, [
      'in-the-future',
      '/time/occurred/from',
    ]);
  });

  it('allows the clock of a device to run a minute ahead, and not more', () => {
    const at = (seconds: number, microseconds = 0) =>
      between(formatInstant(noon(seconds) + microseconds), null);
    accepts({ mode: 'occurrence', time: at(60) });
    refuses({ mode: 'occurrence', time: at(60, 1) }, ['in-the-future', '/time/occurred/from']);
  });

  it('may end ahead, or begin at an open end, for an occurrence', () => {
    accepts({ mode: 'occurrence', time: between(ten, '2016-12-20T00:00:00Z') });
    accepts({ mode: 'occurrence', time: between(null, '2016-12-20T00:00:00Z') });
  });
});

describe('an assertion', () => {
  it.each([
    ['agr/observance', 'breached'],
    ['own/alarm', 'on'],
    ['own/alarm', 'unclear'],
    ['own/ground_clashes', 'none'],
    ['ea/shelling_by', 'act-gov'],
    ['ea/shelling_by', 'undetermined'],
    ['talks/status', 'any_code'],
  ])('can say that %s is %s', (proposition, value) => {
    accepts(says(proposition, value));
  });

  it.each<[string, string, RefusalCode, string]>([
    ['agx/observance', 'breached', 'unknown-reference', 'proposition'],
    ['observance', 'breached', 'unknown-reference', 'proposition'],
    ['/observance', 'breached', 'unknown-reference', 'proposition'],
    ['agr/shelling', 'ongoing', 'unknown-aspect', 'proposition'],
    ['agr/', 'ongoing', 'unknown-aspect', 'proposition'],
    ['agr/observance/x', 'breached', 'unknown-aspect', 'proposition'],
    ['agr/constructor', 'breached', 'unknown-aspect', 'proposition'],
    ['own/constructor', 'breached', 'unknown-aspect', 'proposition'],
    ['ea/alarm', 'on', 'unknown-aspect', 'proposition'],
    ['agr/observance', 'broken', 'value-not-allowed', 'value'],
    ['agr/observance', 'undetermined', 'value-not-allowed', 'value'],
    ['own/shelling', 'ongoing', 'value-not-allowed', 'value'],
    ['ea/shelling_by', 'act-x', 'unknown-reference', 'value'],
    ['agr/first_violator', 'undetermined', 'unknown-reference', 'value'],
    ['agr/first_violator', 'src-sana', 'unknown-reference', 'value'],
  ])('is refused that says that %s is %s', (proposition, value, code, member) => {
    refuses(says(proposition, value), [code, `/assertions/0/${member}`]);
  });

  it('is told which values there are', () => {
    const { decision } = given(...situation()).when(logging(says('agr/observance', 'broken')));
    const message = '"broken" is not one of holding, breached.';
    expect(decision).toMatchObject({ refusals: [{ message }] });
  });

  it('is refused at its own place in the list', () => {
    const [good, bad] = [says('agr/formal', 'ended'), says('agr/formal', 'over')];
    refuses({ assertions: [...good.assertions!, ...bad.assertions!] }, [
      'value-not-allowed',
      '/assertions/1/value',
    ]);
  });

  const at = (earliest: string | null, latest: string | null): StatedBounds => ({
    earliest,
    latest,
  });
  const [six, seven] = ['2016-12-14T06:00:00Z', '2016-12-14T07:00:00Z'];

  it('may have bounds that are exact, wide or open, in the past and ahead', () => {
    const bounds = [
      { start: at(six, seven) },
      { start: at(six, six), end: at(six, six) },
      { start: at(null, null), end: at(null, null) },
      { start: at(six, null), end: at(null, six) },
      { start: at(six, seven), end: at(six, seven) },
      { start: at('2017-01-01T00:00:00Z', '2017-01-01T00:00:00Z') },
      { end: at('2017-01-01T00:00:00Z', null) },
    ];
    for (const more of bounds) accepts(says('agr/formal', 'in_force', more));
  });

  it.each<[string, Partial<Assertion>, string]>([
    ['a start that is over before it begins', { start: at(seven, six) }, 'start'],
    ['an end that is over before it begins', { end: at(seven, six) }, 'end'],
    [
      'an end that is certain before the start is',
      { start: at(six, seven), end: at(six, six) },
      'end',
    ],
  ])('is refused with %s', (_, bounds, member) => {
    refuses(says('agr/formal', 'in_force', bounds), [
      'time-order',
      `/assertions/0/${member}/latest`,
    ]);
  });
});
