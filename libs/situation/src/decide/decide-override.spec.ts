import { describe, expect, it } from '@jest/globals';
import {
  actor,
  given,
  moment,
  noon,
  opened,
  type Past,
  recorded,
  stateAfter,
  subject,
} from '../../test/given.js';
import { type LiftOverride, type OverrideProposition } from '../commands/commands.js';
import { sequenceOf } from '../events/events.js';
import { type SituationCore } from '../state/state.js';

const EXPIRY = moment('2016-12-14T18:00:00+02:00');
const registered: readonly Past[] = [opened(), actor('act-1'), subject('ea', 'area')];

function overriding(more: Partial<OverrideProposition> = {}): OverrideProposition {
  return {
    kind: 'override-proposition',
    proposition: 'ea/shelling',
    value: 'none',
    reason: 'seen by our own monitor',
    expiresAt: EXPIRY,
    ...more,
  };
}
const lifting: LiftOverride = {
  kind: 'lift-override',
  proposition: 'ea/shelling',
  reason: 'it was wrong',
};
const overridden: Past = {
  name: 'PropositionOverridden',
  data: {
    proposition: 'ea/shelling',
    value: 'none',
    reason: 'seen by our own monitor',
    expiresAt: '2016-12-14T16:00:00.000000Z',
  },
};

const valuesIn = ({ overrides }: SituationCore): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...overrides].map(([id, all]) => [id, all.map(({ value }) => value)]));

describe('an override', () => {
  it('is stored with its reason and the moment of its end in UTC', () => {
    given(...registered)
      .when(overriding())
      .thenStores(overridden);
  });

  it('holds from its recording, by the hand that gave it', () => {
    const { core } = stateAfter(...registered, { ...overridden, by: 'duty', at: noon() });
    expect([...core.overrides]).toEqual([
      [
        'ea/shelling',
        [
          {
            value: 'none',
            reason: 'seen by our own monitor',
            by: 'duty',
            from: noon(),
            expiresAt: noon(4 * 3600),
          },
        ],
      ],
    ]);
  });

  it('follows the one before, and leaves others alone', () => {
    const other: Past = {
      ...overridden,
      data: { ...overridden.data, proposition: 'ea/airstrikes' },
    };
    const { core } = stateAfter(...registered, overridden, other, again);
    expect(valuesIn(core)).toEqual({
      'ea/airstrikes': ['none'],
      'ea/shelling': ['none', 'ongoing'],
    });
  });

  const again: Past = {
    ...overridden,
    data: { ...overridden.data, value: 'ongoing', expiresAt: '2016-12-14T20:00:00.000000Z' },
  };
  const lifted: Past = {
    name: 'OverrideLifted',
    data: { proposition: 'ea/shelling', reason: 'it was wrong' },
  };

  it.each([
    ['ends one that is still in force', noon(4 * 3600) - 1, noon(4 * 3600) - 1],
    ['leaves one that has expired', noon(4 * 3600), undefined],
  ])('%s, and is ended by its lifting: what held, held', (_, at, endedAt) => {
    const past = [...registered, { ...overridden, at: noon() }, { ...again, at }];
    const ends = (...more: readonly Past[]) =>
      stateAfter(...past, ...more)
        .core.overrides.get('ea/shelling')
        ?.map((one) => one.endedAt);
    expect(ends()).toEqual([endedAt, undefined]);
    expect(ends({ ...lifted, at: at + 1 })).toEqual([endedAt, at + 1]);
  });

  it.each<[string, Partial<OverrideProposition>, string, string]>([
    [
      'of a subject that is not registered',
      { proposition: 'eb/shelling' },
      'unknown-reference',
      '/proposition',
    ],
    [
      'of an aspect that it does not have',
      { proposition: 'ea/weather' },
      'unknown-aspect',
      '/proposition',
    ],
    ['by a value that it does not take', { value: 'heavy' }, 'value-not-allowed', '/value'],
    [
      'by an actor that is not registered',
      { proposition: 'ea/shelling_by', value: 'act-2' },
      'unknown-reference',
      '/value',
    ],
    [
      'by an abstention',
      { proposition: 'ea/shelling_by', value: 'undetermined' },
      'value-not-allowed',
      '/value',
    ],
    ['that ends when it is recorded', { expiresAt: noon() }, 'expiry-not-ahead', '/expiresAt'],
  ])('is refused %s', (_, more, code, pointer) => {
    given(...registered)
      .when(overriding(more))
      .thenRefuses([code, pointer] as never);
  });

  it('stands in order with the others of its proposition', () => {
    const [first] = recorded([overridden]);
    const lifted = {
      name: 'OverrideLifted',
      data: { proposition: 'ea/shelling', reason: 'x' },
    } as const;
    expect(sequenceOf(first!)).toBe(sequenceOf(lifted));
    expect(sequenceOf({ ...lifted, data: { ...lifted.data, proposition: 'ea/x' } })).not.toBe(
      sequenceOf(lifted),
    );
  });
});

describe('the end of an override', () => {
  it('is stored with its reason, and leaves none in force', () => {
    const asked = given(...registered, overridden).when(lifting);
    asked.thenStores({
      name: 'OverrideLifted',
      data: { proposition: 'ea/shelling', reason: 'it was wrong' },
    });
    const [ended] = stateAfter(...asked.past()).core.overrides.get('ea/shelling') ?? [];
    expect(ended?.endedAt).toBeLessThan(ended?.expiresAt ?? 0);
  });

  it('is that of the one in force, also where another one expired before', () => {
    const data = { ...overridden.data, expiresAt: '2016-12-14T08:00:00.000000Z' };
    const expired = { ...overridden, data, at: noon(-5 * 3600) } as Past;
    given(...registered, expired, { ...overridden, at: noon(-3600) })
      .when(lifting)
      .thenAccepts();
  });

  it('is refused where there is none, where it has expired, and where it was lifted', () => {
    given(...registered)
      .when(lifting)
      .thenRefuses(['no-override']);
    given(...registered, overridden)
      .when(lifting, { at: noon(4 * 3600) })
      .thenRefuses(['no-override']);
    const lifted: Past = {
      name: 'OverrideLifted',
      data: { proposition: 'ea/shelling', reason: 'x' },
    };
    given(...registered, overridden, lifted)
      .when(lifting)
      .thenRefuses(['no-override']);
  });
});
