import { describe, expect, it } from '@jest/globals';
import { type Aspect, type Bounds, type EntryState } from '@sitlog/situation';
import { consideredInWords, english, stateInWords, textOf, type Voice } from '@sitlog/words';
import * as fc from 'fast-check';
import { history, momentsOf, stateAt } from '../../../../test/oracle/histories/histories.js';
import { circumstances, hour, hours, type Said } from '../../test/accounts.js';
import { plainEntry } from '../../test/entries.js';
import { circumstancesIn, propositionsIn } from '../../test/records.js';
import { type Account, assertedBy } from './account.js';
import { derive } from './derive.js';
import { explain, type Explanation } from './explain.js';
import { SET_ASIDE, VERDICTS } from './ruling.js';

const VOICE: Voice = {
  words: english,
  naming: {
    source: (origin) => origin.toUpperCase(),
    value: (value) => value,
    moment: (moment) => `${moment / hour(25) + 24}:00`,
  },
};

type Told = Said &
  Partial<Pick<EntryState, 'retracted' | 'verification' | 'aside'>> & {
    readonly content?: Partial<EntryState['content']>;
  };

function entry(told: Told, i: number): EntryState {
  const {
    by,
    value,
    at = 1,
    until,
    denies,
    content,
    retracted,
    verification = 'unverified',
    aside,
  } = told;
  const start: Bounds = typeof at === 'number' ? hours(at, at) : hours(...at);
  const end = until === undefined ? {} : { end: hours(...until) };
  return plainEntry({
    entryNo: `ALE-00${i + 1}`,
    entryId: `event-${i}`,
    revision: i,
    asserts: [
      { proposition: 'ea/x', says: denies === true ? 'denies' : 'affirms', value, start, ...end },
    ],
    verification,
    ...(aside === undefined ? {} : { aside }),
    ...(retracted === undefined ? {} : { retracted }),
    content: { attribution: [{ sourceId: by, act: 'said' }], ...content },
  });
}

function explained(told: readonly Told[], at = 12, aspect: Partial<Aspect> = {}): Explanation {
  return explain(
    { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true, ...aspect } },
    told.map(entry).flatMap(assertedBy),
    circumstances(at),
  );
}

/** Each account in short: entry, verdict, rule, and the entries that decided it. */
function fates(told: readonly Told[], at?: number, aspect?: Partial<Aspect>): readonly string[] {
  return explained(told, at, aspect)
    .considered.map(({ account, verdict, rule, because }) =>
      [account.entryNo, verdict, `rule ${rule}`, ...because].join(' '),
    )
    .sort();
}

describe('what became of an account', () => {
  it.each<readonly [string, readonly Told[], number, Partial<Aspect>, ...string[]]>([
    ['it counts', [{ by: 'a', value: 'x' }], 12, {}, 'ALE-001 counts rule 8'],
    [
      'it abstains',
      [{ by: 'a', value: 'unclear' }],
      12,
      { abstain: 'unclear' },
      'ALE-001 abstains rule 3',
    ],
    ['it is possible', [{ by: 'a', value: 'x', at: [2, 6] }], 3, {}, 'ALE-001 possible rule 5'],
    ['it has not begun', [{ by: 'a', value: 'x', at: 6 }], 3, {}, 'ALE-001 not_yet rule 2'],
    [
      'it is over, and what it replaced does not come back',
      [
        { by: 'a', value: 'x', at: 2 },
        { by: 'a', value: 'y', at: 3, until: [4, 4] },
      ],
      12,
      {},
      'ALE-001 replaced rule 3 ALE-002',
      'ALE-002 over rule 2',
    ],
    [
      'it is old',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'b', value: 'x', at: 11 },
      ],
      12,
      { timeToLiveMinutes: 120 },
      'ALE-001 aged rule 4 ALE-002',
      'ALE-002 counts rule 8',
    ],
    [
      'it was overtaken',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'b', value: 'y', at: 2 },
        { by: 'red-1', value: 'y', at: 3 },
      ],
      12,
      {},
      'ALE-001 overtaken rule 4 ALE-002',
      'ALE-002 counts rule 8',
      'ALE-003 counts rule 8',
    ],
    [
      'it was overtaken by two who oppose each other',
      [
        { by: 'green-1', value: 'x', at: 1 },
        { by: 'red-1', value: 'y', at: 2 },
        { by: 'blue-1', value: 'y', at: 3 },
      ],
      12,
      {},
      'ALE-001 overtaken rule 4 ALE-002 ALE-003',
      'ALE-002 counts rule 8',
      'ALE-003 counts rule 8',
    ],
    [
      'its origin says so for certain',
      [
        { by: 'a', value: 'x', at: 1 },
        { by: 'a', value: 'x', at: [2, 20] },
      ],
      12,
      {},
      'ALE-001 counts rule 8',
      'ALE-002 said_for_certain rule 5 ALE-001',
    ],
    [
      'it may be an abstention',
      [{ by: 'a', value: 'unclear', at: [2, 20] }],
      12,
      { abstain: 'unclear' },
      'ALE-001 may_abstain rule 5',
    ],
    [
      'it may not abstain any longer',
      [{ by: 'a', value: 'unclear', at: 2, until: [3, 20] }],
      12,
      { abstain: 'unclear' },
      'ALE-001 may_abstain rule 5',
    ],
    [
      'it gave way as the baseline',
      [
        { by: 'red-a', value: 'holding', at: 2 },
        { by: 'b', value: 'breached', at: 2 },
      ],
      12,
      { baseline: 'holding' },
      'ALE-001 gave_way rule 6 ALE-002',
      'ALE-002 counts rule 8',
    ],
    [
      'it is an assessment',
      [{ by: 'a', value: 'x', content: { mode: 'assessment' } }],
      12,
      {},
      'ALE-001 mode rule 1',
    ],
    [
      'it is a forecast',
      [{ by: 'a', value: 'x', content: { kind: 'statement.forecast' } }],
      12,
      {},
      'ALE-001 kind rule 1',
    ],
    [
      'it repeats another',
      [{ by: 'a', value: 'x', content: { derivedFrom: ['ALE-009'] } }],
      12,
      {},
      'ALE-001 repeats rule 1 ALE-009',
    ],
    [
      'it is retracted',
      [{ by: 'a', value: 'x', retracted: { reason: 'duplicate', by: 'b', mergedInto: 'ALE-009' } }],
      12,
      {},
      'ALE-001 retracted rule 1 ALE-009',
    ],
    [
      'it is refuted',
      [{ by: 'a', value: 'x', verification: 'refuted' }],
      12,
      {},
      'ALE-001 refuted rule 1',
    ],
    [
      'it is a duplicate',
      [
        { by: 'a', value: 'x' },
        { by: 'b', value: 'x', aside: { why: 'duplicate', by: ['ALE-001'] } },
      ],
      12,
      {},
      'ALE-001 counts rule 8',
      'ALE-002 duplicate rule 1 ALE-001',
    ],
  ])('%s', (...[, told, at, aspect, ...expected]) => {
    expect(fates(told, at, aspect)).toEqual(expected);
  });

  it('is told of what is taken first, then of the newest start', () => {
    const { considered } = explained([
      { by: 'a', value: 'x', at: 1 },
      { by: 'a', value: 'x', at: 3 },
      { by: 'a', value: 'x', at: 2 },
    ]);
    expect(considered.map(({ account }) => account.entryNo)).toEqual([
      'ALE-002',
      'ALE-003',
      'ALE-001',
    ]);
  });

  it('is told with the entries that decided it in order of their numbers, however long these are', () => {
    const later = ['ALE-999', 'ALE-1000', 'ALE-1001'].map((entryNo, i) => ({
      ...entry({ by: 'a', value: 'x', at: 2 }, i),
      entryNo,
    }));
    const { considered } = explain(
      { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } },
      [...later.toReversed(), entry({ by: 'a', value: 'y' }, 0)].flatMap(assertedBy),
      circumstances(12),
    );
    expect(considered.find(({ verdict }) => verdict === 'replaced')?.because).toEqual([
      'ALE-999',
      'ALE-1000',
      'ALE-1001',
    ]);
  });

  it('is told in order of the entries where starts are the same, and open only where it is', () => {
    const { considered } = explained([
      { by: 'b', value: 'x' },
      { by: 'a', value: 'x' },
      { by: 'c', value: 'x' },
    ]);
    expect(considered.map(({ account }) => account.entryNo)).toEqual([
      'ALE-001',
      'ALE-002',
      'ALE-003',
    ]);
    for (const one of considered) expect(one).not.toHaveProperty('open');
  });

  it('names in order all that put it aside, and no entry where it was struck for itself', () => {
    const later = { by: 'a', value: 'x', at: 2 };
    const told = [{ ...later, at: 1 }, later, later];
    expect(fates(told)).toContain('ALE-001 replaced rule 3 ALE-002 ALE-003');
    const [first, second, third] = told.map(entry).flatMap(assertedBy);
    const proposition = { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } } as const;
    const { considered } = explain(proposition, [third!, second!, first!], circumstances(12));
    expect(considered.at(-1)?.because).toEqual(['ALE-002', 'ALE-003']);
    expect(considered.slice(0, 2).map(({ account }) => account.entryNo)).toEqual([
      'ALE-002',
      'ALE-003',
    ]);
    const struck = { ...later, retracted: { reason: 'error', by: 'x' } } as const;
    expect(fates([struck])).toEqual(['ALE-001 retracted rule 1']);
  });

  it('is told in words', () => {
    const { considered, derived } = explained(
      [
        { by: 'red-a', value: 'holding', at: [null, 1] },
        { by: 'sohr', value: 'breached', at: [2, 4] },
        { by: 'tass', value: 'breached', at: [11, 20], until: [21, 22] },
      ],
      12,
      { baseline: 'holding' },
    );
    expect(stateInWords(derived, VOICE).map(textOf)).toEqual([
      'Reported: one origin says so, and nobody else has confirmed it.',
      '“breached”: SOHR (ALE-002).',
      'Possible at this moment, but not certain: “breached” (TASS).',
      'Before that: “holding” (RED-A, until 4:00).',
    ]);
    expect(considered.map((one) => textOf(consideredInWords(one, VOICE)))).toEqual([
      'ALE-003, TASS: “breached”, since some time between 11:00 and 20:00, until some time between 21:00 and 22:00. It may hold at this moment or not. That is open between 11:00 and 20:00.',
      'ALE-002, SOHR: “breached”, since some time between 2:00 and 4:00. It counts.',
      'ALE-001, RED-A: “holding”, since before 1:00. Set aside: ALE-002 came later, with a neutral origin, with origins of opposing sides, with its own side, against an interest, or by whose act it is. It counted until 4:00.',
    ]);
  });
});

describe('an override in words', () => {
  it('comes before what the accounts give', () => {
    const override = {
      value: 'y',
      reason: 'seen.',
      by: 'duty',
      from: hour(3),
      expiresAt: hour(14),
    };
    const { derived } = explain(
      { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } },
      assertedBy(entry({ by: 'a', value: 'x' }, 0)),
      circumstances(12, undefined, override),
    );
    expect(stateInWords(derived, VOICE).slice(0, 3).map(textOf)).toEqual([
      'Overridden by duty: “y”, from 3:00 until 14:00. Reason: seen.',
      'What follows is what the accounts give without it.',
      'Reported: one origin says so, and nobody else has confirmed it.',
    ]);
  });
});

describe('an explanation of a random history', () => {
  const anywhere = fc.tuple(history(), fc.nat());

  it('names every assertion of every entry once, stands by its answer, and says which entries set others aside', () => {
    fc.assert(
      fc.property(anywhere, ([events, draw]) => {
        const moments = momentsOf(events, 2);
        const at = moments[draw % moments.length]!;
        const state = stateAt(events, at.knownRevision);
        const { core, entries } = state;
        const all = [...entries.values()].flatMap(assertedBy);
        const around = circumstancesIn(state, at.validAt);
        for (const proposition of propositionsIn(core)) {
          const own = all.filter((account) => account.proposition === proposition.id);
          const { derived, considered } = explain(proposition, own, around);
          expect(considered.map(({ account }) => said(account)).sort()).toEqual(
            own.map(said).sort(),
          );
          expect(derive(proposition, own, around)).toEqual(derived);
          expect(whoStands(considered)).toEqual(whoStandsIn(derived));
          const numbers = new Set(own.map(({ entryNo }) => entryNo));
          const weighed = considered.filter(({ verdict }) => verdict in VERDICTS);
          const named = weighed.flatMap(({ because }) => because);
          expect(named.filter((no) => !numbers.has(no))).toEqual([]);
          const unexplained = weighed
            .filter(({ verdict }) => verdict !== 'over' && SET_ASIDE.some((one) => one === verdict))
            .filter(({ because }) => because.length === 0);
          expect(unexplained).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** What an account says as it was told, without the bounds that the rule moves. */
function said({ entryNo, says, value, named, origin, toldBy }: Account): string {
  return JSON.stringify([entryNo, says, named ?? value, toldBy ?? origin]);
}

/** The entries behind what counts, may hold, abstains, ends or was the last word before, each once and in order. */
function whoStands(considered: Explanation['considered']): readonly string[] {
  const found = considered.flatMap(({ account: { entryNo, says }, verdict, taken, until }) =>
    taken || (until !== undefined && says !== 'ends') ? [`${verdict} ${entryNo}`] : [],
  );
  return [...new Set(found)].sort();
}

function whoStandsIn(derived: Explanation['derived']): readonly string[] {
  const { values, denied, earlier, possible, abstentions, endings } = derived;
  const found = [
    ...[...values, ...denied].flatMap(({ entries }) => entries.map((no) => `counts ${no}`)),
    ...earlier.map(({ why, entry }) => `${why} ${entry}`),
    ...possible.map(({ entry }) => `possible ${entry}`),
    ...abstentions.map(({ entry }) => `abstains ${entry}`),
    ...endings.map(({ entry }) => `ends ${entry}`),
  ];
  return [...new Set(found)].sort();
}
