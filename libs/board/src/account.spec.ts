import { describe, expect, it } from '@jest/globals';
import { type EntryState } from '@sitlog/situation';
import { hour, hours } from '../test/accounts.js';
import { accountsOf } from './account.js';

type Parts = Partial<Omit<EntryState, 'content'>> & {
  readonly content?: Partial<EntryState['content']>;
};

/** An entry in force: what the observatory says through a wire, with two assertions. */
function entry({ content, ...parts }: Parts = {}): EntryState {
  return {
    entryNo: 'ALE-007',
    entryId: 'event-7',
    author: 'anna',
    recordedAt: hour(12),
    timeKnownAt: hour(12),
    revision: 7,
    asserts: [
      { proposition: 'ea/shelling', value: 'ongoing', start: hours(1, 2) },
      { proposition: 'ea/shelling_by', value: 'act-gov', start: hours(1, 2), end: hours(3, null) },
    ],
    relations: [],
    verification: 'unverified',
    content: {
      mode: 'statement',
      kind: 'hostilities.shelling',
      headline: 'Shells fall',
      about: ['ea'],
      time: { occurred: { from: null, to: null, precision: 'interval' } },
      places: [],
      actors: [],
      attribution: [
        { sourceId: 'src-tass', act: 'reported' },
        { sourceId: 'src-sohr', act: 'said' },
      ],
      grade: {},
      figures: [],
      tlp: 'TLP:AMBER',
      handling: [],
      derivedFrom: [],
      externalIds: [],
      tags: [],
      sectors: [],
      ...content,
    },
    ...parts,
  };
}

describe('the accounts of an entry', () => {
  it('are its assertions, each with origin, number, flags and grade', () => {
    const common = {
      origin: 'src-sohr',
      entryNo: 'ALE-007',
      verified: false,
      againstInterest: false,
      credibility: 6,
    };
    expect(accountsOf(entry())).toEqual([
      { proposition: 'ea/shelling', value: 'ongoing', start: hours(1, 2), ...common },
      {
        proposition: 'ea/shelling_by',
        value: 'act-gov',
        start: hours(1, 2),
        end: hours(3, null),
        ...common,
      },
    ]);
  });

  it('are none where it asserts nothing', () => {
    expect(accountsOf(entry({ asserts: [] }))).toEqual([]);
  });

  it.each<[string, Parts]>([
    ['an assessment', { content: { mode: 'assessment' } }],
    ['a forecast', { content: { kind: 'statement.forecast' } }],
    ['derived from others', { content: { derivedFrom: ['ALE-001'] } }],
    ['retracted', { retracted: { reason: 'error', by: 'desk' } }],
    ['refuted', { verification: 'refuted' }],
    [
      'a duplicate',
      { relations: [{ id: 'r', type: 'duplicate_of', target: 'ALE-001', by: 'desk' }] },
    ],
  ])('are none where it is %s', (_, parts) => {
    expect(accountsOf(entry(parts))).toEqual([]);
  });

  it('carry the grade of the entry where it has one', () => {
    const [account] = accountsOf(
      entry({ content: { grade: { reliability: 'B', credibility: 2 } } }),
    );
    expect(account).toMatchObject({ reliability: 'B', credibility: 2 });
    expect(accountsOf(entry())[0]).not.toHaveProperty('reliability');
  });

  it('are verified where the desk verified the entry', () => {
    expect(accountsOf(entry({ verification: 'verified' }))[0]?.verified).toBe(true);
    expect(accountsOf(entry({ verification: 'inconclusive' }))[0]?.verified).toBe(false);
  });

  it('are against interest where any link of the chain is', () => {
    const link = { sourceId: 'src-tass', act: 'reported' } as const;
    const of = (...flags: readonly boolean[]) =>
      accountsOf(
        entry({
          content: { attribution: flags.map((againstInterest) => ({ ...link, againstInterest })) },
        }),
      )[0]?.againstInterest;
    expect(of(true, false)).toBe(true);
    expect(of(false, true)).toBe(true);
    expect(of(false, false)).toBe(false);
  });
});
