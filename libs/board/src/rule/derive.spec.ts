import { describe, expect, it } from '@jest/globals';
import { type Aspect, type Opposing } from '@sitlog/situation';
import {
  accounts,
  board,
  circumstances,
  hour,
  hours,
  inShort,
  OPPOSING,
  type Said,
} from '../../test/accounts.js';
import { derive, RULE_SET } from './derive.js';

const manyValued = { exclusive: false } as const;
const withAbstain = { abstain: 'unclear' } as const;

/** One row of examples: what is said, and the answer in short at an hour. */
type Example = readonly [words: string, said: readonly Said[], at: number, ...answer: string[]];

function examples(rows: readonly Example[], aspect: Partial<Aspect> = {}): void {
  it.each(rows)('%s', (_, said, at, ...answer) => {
    expect(inShort(board(said, at, aspect))).toEqual(answer);
  });
}

describe('an account placed in time', () => {
  const fromTwoToFour: readonly Said[] = [{ by: 'a', value: 'x', at: [2, 4] }];
  const untilSevenOrEight: readonly Said[] = [{ by: 'a', value: 'x', at: 2, until: [7, 8] }];
  const overlapping: readonly Said[] = [{ by: 'a', value: 'x', at: [2, 6], until: [4, 8] }];
  examples([
    ['does not hold before it can have begun', fromTwoToFour, 1.99],
    ['may hold from its earliest start on', fromTwoToFour, 2, '? x by a'],
    ['may hold until its latest start', fromTwoToFour, 3.99, '? x by a'],
    ['holds from its latest start on', fromTwoToFour, 4, 'x by a'],
    ['holds at once where its start is exact', [{ by: 'a', value: 'x', at: 2 }], 2, 'x by a'],
    ['may hold since ever', [{ by: 'a', value: 'x', at: [null, 4] }], -9_999, '? x by a'],
    [
      'never holds for certain without a latest start',
      [{ by: 'a', value: 'x', at: [2, null] }],
      9_999,
      '? x by a',
    ],
    [
      'may hold at any time without any bounds',
      [{ by: 'a', value: 'x', at: [null, null] }],
      5,
      '? x by a',
    ],
    ['holds until its earliest end', untilSevenOrEight, 6.99, 'x by a'],
    ['may be over from its earliest end on', untilSevenOrEight, 7, '? x by a'],
    ['may be over until its latest end', untilSevenOrEight, 7.99, '? x by a'],
    ['is over from its latest end on', untilSevenOrEight, 8],
    ['may have begun while it may be over', overlapping, 5, '? x by a'],
    ['may be over when it has begun for certain', overlapping, 7, '? x by a'],
    ['is over even if it never began for certain', overlapping, 8],
    [
      'may be over at any time where nothing bounds its end from below',
      [{ by: 'a', value: 'x', at: 2, until: [null, 8] }],
      3,
      '? x by a',
    ],
    [
      'may go on for ever where nothing bounds its end from above',
      [{ by: 'a', value: 'x', at: 2, until: [7, null] }],
      9_999,
      '? x by a',
    ],
    [
      'is over before it can begin where its end comes first',
      [{ by: 'a', value: 'x', at: [2, 9], until: [1, 3] }],
      4,
    ],
  ]);

  it('says between which bounds it may have begun or ended', () => {
    expect(board(fromTwoToFour, 3).possible).toEqual([
      { says: 'affirms', value: 'x', origin: 'a', entry: 'ALE-001', from: hour(2), to: hour(4) },
    ]);
    expect(board(untilSevenOrEight, 7.5).possible).toEqual([
      { says: 'affirms', value: 'x', origin: 'a', entry: 'ALE-001', from: hour(7), to: hour(8) },
    ]);
    expect(board([{ by: 'a', value: 'x', at: [null, null] }], 3).possible).toMatchObject([
      { from: null, to: null },
    ]);
  });
});

describe('a timeless account', () => {
  const timeless = { timeless: true } as const;
  examples(
    [
      ['holds before it began', [{ by: 'a', value: 'x', at: [8, 9] }], 1, 'x by a'],
      ['holds without any bounds', [{ by: 'a', value: 'x', at: [null, null] }], 1, 'x by a'],
      ['holds after its end', [{ by: 'a', value: 'x', at: 1, until: [2, 2] }], 9, 'x by a'],
      [
        'gives way to the one of its origin that starts later',
        [
          { by: 'a', value: 'x', at: 9 },
          { by: 'a', value: 'y', at: 8 },
        ],
        1,
        'x by a',
      ],
      [
        'starts when it was told where it is never definite',
        [
          { by: 'a', value: 'x', at: 9 },
          { by: 'a', value: 'y', at: [1, null] },
        ],
        1,
        'x by a',
      ],
    ],
    timeless,
  );

  const denied: readonly Said[] = [
    { by: 'a', value: 'no', at: 0 },
    { by: 'red-1', value: 'yes', at: [0, null], until: [0, 0] },
    { by: 'blue-1', value: 'yes', at: 1 },
  ];

  it('supports another side whatever its end: what has no place in time is never over', () => {
    const derived = board(denied, 9, { ...timeless, baseline: 'no' });
    expect(inShort(derived)).toEqual(['yes by blue-1+red-1']);
  });

  it('supports no other side where its origin said otherwise, whenever that was', () => {
    const said: readonly Said[] = [...denied, { by: 'red-1', value: 'no', at: 8 }];
    const derived = board(said, 9, { ...timeless, baseline: 'no' });
    expect(inShort(derived)).toEqual(['no by a+red-1', 'yes by blue-1']);
  });
});

describe('the last word of an origin', () => {
  examples([
    [
      'is the account that starts last, and not the one that arrived last',
      [
        { by: 'a', value: 'x', at: 5 },
        { by: 'a', value: 'y', at: 3 },
      ],
      9,
      'x by a',
    ],
    [
      'is, before that account starts, the one before',
      [
        { by: 'a', value: 'x', at: 5 },
        { by: 'a', value: 'y', at: 3 },
      ],
      4,
      'y by a',
    ],
    [
      'is the one with the later latest start',
      [
        { by: 'a', value: 'x', at: [1, 5] },
        { by: 'a', value: 'y', at: [4, 4] },
      ],
      9,
      'x by a',
    ],
    [
      'is, of two with the same latest start, the one with the later earliest',
      [
        { by: 'a', value: 'x', at: [3, 5] },
        { by: 'a', value: 'y', at: [2, 5] },
        { by: 'a', value: 'z', at: [null, 5] },
      ],
      9,
      'x by a',
    ],
    [
      'is both of two that start alike',
      [
        { by: 'a', value: 'x', at: [3, 5] },
        { by: 'a', value: 'y', at: [3, 5] },
        { by: 'a', value: 'z', at: [2, 5] },
      ],
      9,
      'x by a',
      'y by a',
    ],
    [
      'is not an account that is only possible, which stands beside it',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'y', at: [3, 8] },
      ],
      5,
      'x by a',
      '? y by a',
    ],
    [
      'leaves nothing older behind when it is over',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'y', at: 3, until: [5, 5] },
      ],
      6,
    ],
    [
      'leaves nothing older behind when it may be over',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'y', at: 3, until: [5, 7] },
      ],
      6,
      '? y by a',
    ],
    [
      'is each origin’s own',
      [
        { by: 'red-1', value: 'x', at: 1 },
        { by: 'blue-1', value: 'y', at: 3 },
      ],
      6,
      'x by red-1',
      'y by blue-1',
    ],
  ]);

  it('is contested with itself where two accounts start alike and exclude each other', () => {
    const said = ['x', 'y'].map((value) => ({ by: 'a', value }));
    expect(board(said)).toMatchObject({ state: 'contested', values: [{}, {}] });
  });
});

describe('the last words of an origin where values do not exclude each other', () => {
  examples(
    [
      [
        'are one for each value',
        [
          { by: 'a', value: 'x', at: 1 },
          { by: 'a', value: 'y', at: 3 },
          { by: 'a', value: 'x', at: 2, entry: 'ALE-009' },
        ],
        9,
        'x by a',
        'y by a',
      ],
      [
        'end each by itself',
        [
          { by: 'a', value: 'x', at: 1, until: [4, 4] },
          { by: 'a', value: 'y', at: 3 },
        ],
        5,
        'y by a',
      ],
      [
        'leave nothing older of the same value behind',
        [
          { by: 'a', value: 'x', at: 1 },
          { by: 'a', value: 'x', at: 3, until: [4, 4] },
        ],
        5,
      ],
    ],
    manyValued,
  );

  it('name the entry of the last one alone', () => {
    const said = [1, 3, 2].map((at) => ({ by: 'a', value: 'x', at }));
    expect(board(said, 9, manyValued).values[0]?.entries).toEqual(['ALE-002']);
  });
});

describe('an abstention', () => {
  const both: readonly Said[] = [
    { by: 'a', value: 'x', at: 1 },
    { by: 'a', value: 'y', at: 2 },
  ];
  const unclear = (more: Partial<Said> = {}): Said => ({ by: 'a', value: 'unclear', ...more });
  /** What is said, and whether it is listed. */
  type Row = readonly [words: string, said: readonly Said[], abstains: boolean, ...string[]];

  function abstentions(rows: readonly Row[], aspect: Partial<Aspect>): void {
    it.each(rows)('%s', (_, said, abstains, ...answer) => {
      const derived = board(said, 6, { ...withAbstain, ...aspect });
      expect(inShort(derived)).toEqual(answer);
      expect(derived.abstentions.map(({ origin }) => origin)).toEqual(abstains ? ['a'] : []);
    });
  }

  describe('of an exclusive aspect', () => {
    abstentions(
      [
        ['replaces what its origin said before', [...both, unclear({ at: 3 })], true],
        [
          'gives way to what its origin says later',
          [...both, unclear({ at: 1.5 })],
          false,
          'y by a',
        ],
        [
          'stands beside what its origin says at the same time',
          [...both, unclear({ at: 2 })],
          true,
          'y by a',
        ],
        [
          'leaves nothing older behind when it is over',
          [...both, unclear({ at: 3, until: [5, 5] })],
          false,
        ],
        [
          'is no possible value when it may be over',
          [...both, unclear({ at: 3, until: [5, 7] })],
          false,
        ],
        [
          'changes nothing while it is only possible',
          [...both, unclear({ at: [5, 7] })],
          false,
          'y by a',
        ],
      ],
      {},
    );
  });

  describe('of an aspect whose values do not exclude each other', () => {
    abstentions(
      [
        ['replaces all that its origin said before', [...both, unclear({ at: 3 })], true],
        [
          'gives way to what its origin says later, and takes the older with it',
          [...both, unclear({ at: 1.5 })],
          false,
          'y by a',
        ],
        [
          'stands beside what its origin says at the same time',
          [...both, unclear({ at: 2 })],
          true,
          'y by a',
        ],
        [
          'replaces nothing that came later',
          [...both, unclear({ at: 0.5 })],
          false,
          'x by a',
          'y by a',
        ],
        [
          'leaves nothing older behind when it is over',
          [...both, unclear({ at: 3, until: [5, 5] })],
          false,
        ],
        [
          'stays gone when what replaced it is over',
          [unclear({ at: 1 }), { by: 'a', value: 'x', at: 2, until: [3, 3] }],
          false,
        ],
      ],
      manyValued,
    );
  });

  it('counts neither for nor against: the others decide', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x' },
      { by: 'b', value: 'x' },
      { by: 'c', value: 'unclear' },
      { by: 'd', value: 'unclear' },
    ];
    expect(board(said, 6, withAbstain)).toMatchObject({
      state: 'corroborated',
      values: [{ value: 'x', origins: ['a', 'b'] }],
      abstentions: [
        { origin: 'c', entry: 'ALE-003' },
        { origin: 'd', entry: 'ALE-004' },
      ],
    });
  });

  it('leaves the proposition unknown where nobody says more', () => {
    expect(board([unclear()], 6, withAbstain)).toMatchObject({
      state: 'unknown',
      values: [],
      abstentions: [{ origin: 'a', entry: 'ALE-001' }],
    });
  });

  it('is a value like others where the aspect has no such value', () => {
    expect(board([unclear()], 6)).toMatchObject({
      values: [{ value: 'unclear' }],
      abstentions: [],
    });
  });

  it('is listed once for each entry, in order of origins and numbers', () => {
    const at = (by: string, entry: string): Said => ({ by, value: 'unclear', entry });
    const said = [at('b', 'ALE-002'), at('a', 'ALE-1000'), at('a', 'ALE-999'), at('a', 'ALE-999')];
    expect(board(said, 6, withAbstain).abstentions).toEqual([
      { origin: 'a', entry: 'ALE-999' },
      { origin: 'a', entry: 'ALE-1000' },
      { origin: 'b', entry: 'ALE-002' },
    ]);
  });

  it('neither supports nor contradicts a baseline', () => {
    const said: readonly Said[] = [
      { by: 'red-1', value: 'holding', at: 1 },
      { by: 'free-1', value: 'unclear', at: 2 },
    ];
    expect(board(said, 6, { ...withAbstain, baseline: 'holding' })).toMatchObject({
      state: 'reported',
      values: [{ value: 'holding' }],
    });
  });
});

describe('the age of accounts', () => {
  const anHour = { timeToLiveMinutes: 60 } as const;
  const said = (second: number, by = 'b', first = 'a'): readonly Said[] => [
    { by: first, value: 'x', at: 1 },
    { by, value: 'x', at: second },
  ];
  it.each<[string, readonly Said[], number, boolean, string]>([
    ['keeps what lies just their time to live before another', said(2), 2, false, 'x by a+b'],
    ['sets aside what surely lies longer before another', said(2.01), 2.01, false, 'x by b'],
    ['keeps what does not surely lie longer before it', said(2), 9, true, 'x by a+b'],
    ['leaves aside what was set aside, however late', said(2.01), 9, true, 'x by b'],
    ['is not stale to the very end of the newest one’s time', said(2.01), 3.01, false, 'x by b'],
    ['is stale from then on', said(2.01), 3.02, true, 'x by b'],
    [
      'does not set aside what only another side speaks after',
      said(5, 'blue-1', 'red-1'),
      5,
      false,
      'x by blue-1+red-1',
    ],
  ])('%s', (_, ...[told, at, stale, answer]) => {
    const derived = board(told, at, anHour);
    expect(derived.stale).toBe(stale);
    expect(inShort(derived)).toEqual([answer]);
  });

  it('does not matter where the aspect has no time to live', () => {
    expect(board(said(5), 9_999)).toMatchObject({ stale: false, state: 'corroborated' });
  });

  it('leaves a proposition of which nothing is said unknown, and not stale', () => {
    expect(board([], 9, anHour)).toMatchObject({ state: 'unknown', stale: false });
  });

  it('does not stand still where the newest word ends a course', () => {
    const ends = { ...anHour, endsCourse: ['x'] } as const;
    expect(board(said(2), 9, ends)).toMatchObject({ stale: false, state: 'corroborated' });
    expect(board(said(2), 9, { ...anHour, endsCourse: ['y'] }).stale).toBe(true);
  });

  it('takes no account of abstentions', () => {
    const derived = board(
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'b', value: 'unclear', at: 3 },
      ],
      3,
      { ...anHour, ...withAbstain },
    );
    expect(derived).toMatchObject({ state: 'reported', stale: true, abstentions: [{}] });
  });

  it('takes a value that is set aside as possible again where its origin may say it anew', () => {
    const derived = board(
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'x', at: [2, 9] },
        { by: 'b', value: 'y', at: 5 },
      ],
      5,
      anHour,
    );
    expect(inShort(derived)).toEqual(['y by b', '? x by a']);
  });
});

describe('what is possible', () => {
  examples([
    [
      'is left out where its origin says it for certain',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'x', at: [3, 8] },
      ],
      5,
      'x by a',
    ],
    [
      'is listed where another origin says it for certain',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'b', value: 'x', at: [3, 8] },
      ],
      5,
      'x by a',
      '? x by b',
    ],
    [
      'is no longer what gives way at its latest start to a last word',
      [
        { by: 'a', value: 'x', at: [3, 5] },
        { by: 'a', value: 'y', at: 5 },
      ],
      5,
      'y by a',
    ],
    [
      'is all that its origin may say',
      [
        { by: 'a', value: 'y', at: [3, 8] },
        { by: 'a', value: 'x', at: [2, 9] },
      ],
      5,
      '? x by a',
      '? y by a',
    ],
  ]);

  it('decides nothing', () => {
    expect(board([{ by: 'a', value: 'x', at: [3, 8] }], 5)).toMatchObject({
      state: 'unknown',
      values: [],
    });
  });

  it('is listed by value, origin, number and time, and once where an entry repeats itself', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x', entry: 'ALE-1000', at: [3, 8] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [3, 9] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [3, 8] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [3, 8] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [4, 8] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [null, 8] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [3, null] },
      { by: 'a', value: 'x', entry: 'ALE-999', at: [3, 30] },
    ];
    const rows = board(said, 5).possible.map(({ entry, from, to }) => [entry, from, to]);
    expect(rows).toEqual([
      ['ALE-999', null, hour(8)],
      ['ALE-999', hour(3), hour(8)],
      ['ALE-999', hour(3), hour(9)],
      ['ALE-999', hour(3), hour(30)],
      ['ALE-999', hour(3), null],
      ['ALE-999', hour(4), hour(8)],
      ['ALE-1000', hour(3), hour(8)],
    ]);
  });
});

describe('a baseline', () => {
  const baseline = { baseline: 'holding' } as const;
  const holding: Said = { by: 'red-1', value: 'holding', at: 1 };
  const breached = (by: string, at = 2): Said => ({ by, value: 'breached', at });

  it.each<[string, readonly Said[], string, readonly string[]]>([
    ['stands alone', [holding], 'reported', ['holding']],
    [
      'is contested by one side',
      [holding, breached('blue-1')],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'is contested by several of one side',
      [holding, breached('blue-1'), breached('blue-2')],
      'contested',
      ['breached', 'holding'],
    ],
    ['gives way to a neutral', [holding, breached('free-1')], 'reported', ['breached']],
    [
      'gives way to a source called neutral',
      [holding, breached('neutral-1')],
      'reported',
      ['breached'],
    ],
    ['gives way to civilians', [holding, breached('civilian-1')], 'reported', ['breached']],
    [
      'gives way to opposing sides',
      [holding, breached('red-2'), breached('blue-1')],
      'confirmed_by_adversaries',
      ['breached'],
    ],
    [
      'is contested by two sides that do not oppose each other',
      [holding, breached('blue-1'), breached('green-1')],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'gives way however many hold on to it',
      [holding, { ...holding, by: 'blue-1' }, { ...holding, by: 'free-2' }, breached('free-1')],
      'reported',
      ['breached'],
    ],
    [
      'gives way to its own origin where that speaks against it, as to anybody',
      [holding, breached('red-1')],
      'reported',
      ['breached'],
    ],
    [
      'gives way at the same moment too',
      [{ ...holding, at: 2 }, breached('free-1', 2)],
      'reported',
      ['breached'],
    ],
    [
      'is an ordinary account when it starts after the first contrary one',
      [{ ...holding, at: 3 }, breached('free-1', 2)],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'is an ordinary account when its earliest start alone is later',
      [
        { ...holding, at: [1.5, 2] },
        { ...breached('free-1'), at: [1, 2] },
      ],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'is measured by the first account of each contrary value by itself',
      [
        { ...holding, at: 3 },
        { ...breached('blue-1', 2), value: 'suspended' },
        breached('free-1', 3),
      ],
      'reported',
      ['breached'],
    ],
    [
      'is measured by the first contrary account, in whatever order they arrived and of whatever side',
      [{ ...breached('free-1'), at: [2.5, 3] }, breached('blue-1', 2), { ...holding, at: 3 }],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'gives way to a neutral, whoever else agrees with them',
      [holding, breached('free-1'), breached('red-2')],
      'corroborated',
      ['breached'],
    ],
    [
      'gives way to one of several contrary values',
      [holding, { ...breached('red-2'), value: 'suspended' }, breached('free-1')],
      'contested',
      ['breached', 'suspended'],
    ],
    [
      'does not give way to those who hold on to it',
      [{ ...holding, by: 'free-1' }, breached('red-2')],
      'contested',
      ['breached', 'holding'],
    ],
    [
      'does not give way to two values of one side each',
      [
        { ...holding, by: 'green-1' },
        breached('red-2'),
        { ...breached('blue-1'), value: 'suspended' },
      ],
      'contested',
      ['breached', 'holding', 'suspended'],
    ],
  ])('%s', (_, said, state, values) => {
    const derived = board(said, 6, baseline);
    expect(derived.values.map(({ value }) => value)).toEqual(values);
    expect(derived.state).toBe(state);
  });

  it('gives way account by account: the older goes, the newer stays', () => {
    const said = [holding, { ...holding, by: 'red-3', at: 3 }, breached('free-1')];
    expect(board(said, 6, baseline).values).toMatchObject([
      { value: 'breached' },
      { value: 'holding', origins: ['red-3'] },
    ]);
  });

  it('holds until the contrary account is certain', () => {
    const said = [holding, { ...breached('free-1'), at: [2, 8] as const }];
    expect(inShort(board(said, 6, baseline))).toEqual(['holding by red-1', '? breached by free-1']);
  });

  it('is no matter where there is none', () => {
    expect(board([{ ...holding, at: 2 }, breached('free-1', 2)]).state).toBe('contested');
  });
});

describe('the state of a value', () => {
  const says = (...origins: string[]): readonly Said[] => origins.map((by) => ({ by, value: 'x' }));
  const against = (by: string): Said => ({ by, value: 'x', against: true });

  it.each<[string, readonly Said[]]>([
    ['reported', says('free-1')],
    ['reported', says('red-1')],
    ['reported', says('red-1', 'red-1')],
    ['corroborated', says('free-1', 'free-2')],
    ['corroborated', says('neutral-1', 'neutral-2')],
    ['corroborated', says('civilian-1', 'civilian-2')],
    ['corroborated', says('red-1', 'free-1')],
    ['corroborated', says('red-1', 'green-1')],
    ['corroborated', says('red-1', 'red-2', 'free-1')],
    ['alleged_by_one_side', says('red-1', 'red-2')],
    ['alleged_by_one_side', says('green-1', 'green-2', 'green-3')],
    ['confirmed_by_adversaries', says('red-1', 'blue-1')],
    ['confirmed_by_adversaries', says('free-1', 'blue-1', 'green-1', 'red-1')],
    ['reported', [against('red-1')]],
    ['reported', [against('red-1'), against('red-1')]],
    ['alleged_by_one_side', [against('red-1'), ...says('red-2')]],
    ['confirmed_by_adversaries', [against('red-1'), ...says('free-1')]],
    ['confirmed_by_adversaries', [...says('free-1', 'free-2'), against('red-1')]],
    ['verified', [{ by: 'red-1', value: 'x', verified: true }]],
    ['verified', [...says('red-1', 'blue-1'), { by: 'red-2', value: 'x', verified: true }]],
    ['verified', [against('red-1'), { by: 'red-2', value: 'x', verified: true }]],
  ])('is %s: %j', (state, said) => {
    const derived = board(said);
    expect(derived.values).toMatchObject([{ value: 'x', state }]);
    expect(derived.state).toBe(state);
  });

  it.each<[string, Opposing, string]>([
    ['both ways round', [['blue', 'red']], 'confirmed_by_adversaries'],
    [
      'in whichever pair',
      [
        ['red', 'green'],
        ['blue', 'red'],
      ],
      'confirmed_by_adversaries',
    ],
    ['only where it is declared', [], 'corroborated'],
    ['and not with itself', [['red', 'red']], 'corroborated'],
    [
      'and not by way of a third',
      [
        ['red', 'green'],
        ['green', 'blue'],
      ],
      'corroborated',
    ],
  ])('takes sides as opposing %s', (_, opposing, state) => {
    expect(board(says('red-1', 'blue-1'), 12, {}, opposing).state).toBe(state);
  });

  it('counts what is said against interest for that value alone', () => {
    const said: readonly Said[] = [
      { by: 'red-1', value: 'x', against: true },
      { by: 'red-2', value: 'y' },
      { by: 'red-3', value: 'y' },
    ];
    expect(board(said).values.map(({ state }) => state)).toEqual([
      'reported',
      'alleged_by_one_side',
    ]);
  });
});

describe('the state of a proposition', () => {
  it('is unknown where nothing is said', () => {
    expect(board([])).toEqual({
      id: 'ea/x',
      facet: 'hostilities',
      state: 'unknown',
      stale: false,
      values: [],
      denied: [],
      earlier: [],
      possible: [],
      abstentions: [],
      endings: [],
    });
  });

  it('is contested before everything else, where values exclude each other', () => {
    const said: readonly Said[] = [
      { by: 'red-1', value: 'x', verified: true },
      { by: 'blue-1', value: 'x' },
      { by: 'free-1', value: 'y' },
    ];
    expect(board(said)).toMatchObject({
      state: 'contested',
      values: [
        { value: 'x', state: 'verified' },
        { value: 'y', state: 'reported' },
      ],
    });
  });

  const says = (value: string, ...origins: string[]): readonly Said[] =>
    origins.map((by) => ({ by, value }));
  it.each<[string, readonly Said[]]>([
    ['reported', [...says('x', 'free-1'), ...says('y', 'free-1')]],
    ['reported', [...says('x', 'free-1'), ...says('y', 'free-2')]],
    ['reported', [...says('x', 'red-1'), ...says('y', 'red-1')]],
    ['reported', [...says('x', 'red-1'), ...says('y', 'blue-1')]],
    ['reported', [...says('x', 'red-1', 'red-2'), ...says('y', 'blue-1')]],
    ['reported', [...says('x', 'red-1', 'red-2'), ...says('y', 'free-1')]],
    ['alleged_by_one_side', [...says('x', 'red-1'), ...says('y', 'red-2')]],
    ['alleged_by_one_side', [...says('x', 'red-1', 'red-2'), ...says('y', 'red-1')]],
    ['corroborated', [...says('x', 'red-1', 'free-1'), ...says('y', 'red-1')]],
    [
      'confirmed_by_adversaries',
      [...says('x', 'free-1', 'free-2'), ...says('y', 'red-1', 'blue-1')],
    ],
    ['verified', [...says('x', 'red-1', 'blue-1'), { by: 'red-1', value: 'y', verified: true }]],
  ])('is %s where values may hold together: %j', (state, said) => {
    expect(board(said, 12, manyValued).state).toBe(state);
  });
});

describe('an answer', () => {
  it('lists values in order, with their origins and entries, each once', () => {
    const said: readonly Said[] = [
      { by: 'b', value: 'y', entry: 'ALE-1000' },
      { by: 'a', value: 'y', entry: 'ALE-999' },
      { by: 'a', value: 'y', entry: 'ALE-999' },
      { by: 'c', value: 'x', entry: 'ALE-003' },
    ];
    expect(board(said).values).toMatchObject([
      { value: 'x', origins: ['c'], entries: ['ALE-003'] },
      { value: 'y', origins: ['a', 'b'], entries: ['ALE-999', 'ALE-1000'] },
    ]);
  });

  it('grades a value by the best letter and the best number of its accounts', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x', grade: { reliability: 'D', credibility: 5 } },
      { by: 'b', value: 'x', grade: { reliability: 'B', credibility: 2 } },
      { by: 'f', value: 'x', grade: { reliability: 'C', credibility: 6 } },
      { by: 'c', value: 'y', grade: { reliability: 'F', credibility: 6 } },
      { by: 'd', value: 'y', grade: { reliability: 'E', credibility: 6 } },
      { by: 'e', value: 'z', grade: { reliability: 'F', credibility: 1 } },
    ];
    expect(board(said).values.map(({ grade }) => grade)).toEqual([
      { reliability: 'B', credibility: 2 },
      { reliability: 'E', credibility: 6 },
      { reliability: 'F', credibility: 1 },
    ]);
  });

  it('takes the reliability of the source where the entry gives none', () => {
    expect(board([{ by: 'a', value: 'x' }]).values[0]?.grade).toEqual({
      reliability: 'C',
      credibility: 6,
    });
  });

  it('dates a value by the account that starts first, and itself by the value that starts last', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x', at: [2, 3] },
      { by: 'b', value: 'x', at: [1, 3] },
      { by: 'c', value: 'x', at: 4 },
      { by: 'd', value: 'y', at: [null, 5] },
      { by: 'e', value: 'z', at: [3.5, 4] },
    ];
    const derived = board(said, 12, manyValued);
    expect(derived.values.map(({ since }) => since)).toEqual([
      hours(1, 3),
      hours(null, 5),
      hours(3.5, 4),
    ]);
    expect(derived.since).toEqual(hours(null, 5));
  });

  it('holds since the later of two earliest starts where the latest are the same', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x', at: [2, 5] },
      { by: 'b', value: 'y', at: [3, 5] },
      { by: 'c', value: 'z', at: [null, 5] },
    ];
    expect(board(said).since).toEqual(hours(3, 5));
  });

  it('goes back past an account that was over, where another of that origin began with it and went on', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'x', at: 1, until: [1, 1] },
      { by: 'a', value: 'x', at: 1 },
      { by: 'a', value: 'x', at: 2 },
    ];
    expect(board(said).since).toEqual(hours(1, 1));
    expect(board(said.toSpliced(1, 1)).since).toEqual(hours(2, 2));
  });

  it('holds since it was told where it is timeless and never definite', () => {
    const said: readonly Said[] = [{ by: 'a', value: 'x', at: [null, null] }];
    expect(board(said, 9, { timeless: true }).since).toEqual(hours(null, 0));
  });

  it('names its proposition and the facet that it belongs to', () => {
    const aspect = { facet: 'ceasefire', exclusive: true } as const;
    const derived = derive({ id: 'agr/formal', aspect }, accounts([]), circumstances(1));
    expect(derived).toMatchObject({ id: 'agr/formal', facet: 'ceasefire' });
    expect(RULE_SET).toBe('board-3');
  });
});

describe('an override', () => {
  const override = { value: 'y', reason: 'seen', by: 'duty', from: hour(3), expiresAt: hour(6) };
  const at = (validAt: number) =>
    derive(
      { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } },
      accounts([{ by: 'a', value: 'x' }]),
      circumstances(validAt, OPPOSING, override),
    );

  it('stands in the answer from its recording until it expires, with the derived one beside it', () => {
    expect([2.99, 3, 5.99, 6].map((validAt) => at(validAt).state)).toEqual([
      'reported',
      'overridden',
      'overridden',
      'reported',
    ]);
    expect(at(4)).toMatchObject({
      override: { ...override, derivedState: 'reported' },
      values: [{ value: 'x', state: 'reported', origins: ['a'] }],
    });
    expect(at(6)).not.toHaveProperty('override');
  });
});
