import { describe, expect, it } from '@jest/globals';
import { given, logging, situation, subject } from '../../test/given.js';
import { type Assertion, type EntryContent } from '../entry/entry.js';
import { type RefusalCode } from './refusal.js';

const own = {
  alarm: { facet: 'alerts', exclusive: true, values: ['on', 'off'], abstain: 'unclear' },
} as const;

function decided(parts: Partial<EntryContent>) {
  return given(...situation(subject('own', 'area', own))).when(logging(parts));
}

const saying = (said: Partial<Assertion>) =>
  decided({ assertions: [{ proposition: 'own/alarm', ...said }] });

describe('an assertion that denies or ends', () => {
  it.each<Partial<Assertion>>([
    { value: 'on', negated: true },
    { value: 'on', negated: true, ends: false },
    { value: 'on', ends: true },
    { value: 'on', ends: true, negated: false },
    { ends: true },
    { value: 'unclear', negated: false, ends: false },
    { proposition: 'agr/observance', ends: true },
  ])('is taken as %j', (said) => {
    saying(said).thenAccepts();
  });

  it.each<[Partial<Assertion>, RefusalCode, string]>([
    [{}, 'malformed', 'value'],
    [{ negated: true }, 'malformed', 'value'],
    [{ ends: false }, 'malformed', 'value'],
    [{ value: 'on', negated: true, ends: true }, 'malformed', 'ends'],
    [{ value: 'unclear', negated: true }, 'value-not-allowed', 'value'],
    [{ value: 'unclear', ends: true }, 'value-not-allowed', 'value'],
    [{ value: 'loud', negated: true }, 'value-not-allowed', 'value'],
    [{ proposition: 'agx/alarm', ends: true }, 'unknown-reference', 'proposition'],
    [{ proposition: 'agx/alarm', value: 'on', negated: true }, 'unknown-reference', 'proposition'],
    [{ proposition: 'own/alarms', value: 'on', negated: true }, 'unknown-aspect', 'proposition'],
  ])('is refused as %j', (said, code, member) => {
    saying(said).thenRefuses([code, `/assertions/0/${member}`]);
  });

  it.each<[Partial<Assertion>, string]>([
    [{}, 'Say which value; only an assertion that ends all that its origin said needs none.'],
    [
      { value: 'on', negated: true, ends: true },
      'An assertion denies a value or ends what was said, not both: write two.',
    ],
    [
      { value: 'unclear', negated: true },
      '"unclear" says nothing, so it cannot be denied or ended.',
    ],
  ])('that is refused as %j is told why', (said, message) => {
    expect(saying(said).decision).toMatchObject({ refusals: [{ message }] });
  });

  it('is not refused for its end where it has no start of its own', () => {
    const effective = { from: null, to: '2016-12-14T09:00:00Z' };
    const assertions = [{ proposition: 'own/alarm', value: 'on', negated: true }];
    decided({ assertions, effective }).thenAccepts();
    decided({ assertions: [{ ...assertions[0]!, negated: false }], effective }).thenRefuses([
      'time-order',
      '/effective/to',
    ]);
    const time = { occurred: { from: null, to: null, precision: 'ongoing' } } as const;
    const ends = [{ ...assertions[0]!, negated: false }];
    decided({ assertions: ends, effective, time }).thenAccepts();
  });
});

describe('a code that the situation has not adopted', () => {
  it.each<[string, Partial<EntryContent>, string]>([
    [
      'role of places',
      {
        places: [
          { description: 'a hill', role: 'occurred_at' },
          { description: 'a hill', role: 'x' },
        ],
      },
      '/places/1/role',
    ],
    [
      'role of actors',
      {
        actors: [
          { description: 'gunmen', role: 'attacker' },
          { description: 'gunmen', role: 'x' },
        ],
      },
      '/actors/1/role',
    ],
    ['sector', { sectors: ['protection', 'x'] }, '/sectors/1'],
    ['kind of development', { kind: 'x' }, '/kind'],
  ])('is refused as a %s, by its name', (what, parts, pointer) => {
    const message = `This situation has no ${what} "x".`;
    expect(decided(parts).decision).toMatchObject({ refusals: [{ message, pointer }] });
  });

  it.each<[string, 'source' | 'subject', object, string]>([
    ['type of source', 'source', { type: 'x', reliability: 'C' }, '/type'],
    ['type of subject', 'subject', { type: 'x' }, '/type'],
    [
      'line of the board',
      'subject',
      { type: 'area', aspects: { alarm: own.alarm, noise: { ...own.alarm, facet: 'x' } } },
      '/aspects/1/facet',
    ],
  ])('is refused as a %s of an item', (what, register, item, pointer) => {
    const command = { kind: 'register-item', register, id: 'r', item: { name: 'R', ...item } };
    const { decision } = given(...situation()).when(command as never);
    const message = `This situation has no ${what} "x".`;
    expect(decision).toMatchObject({ refusals: [{ message, pointer }] });
  });
});
