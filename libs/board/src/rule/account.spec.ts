import { describe, expect, it } from '@jest/globals';
import { type EntryState } from '@sitlog/situation';
import { hour, hours } from '../../test/accounts.js';
import { type EntryParts, plainEntry } from '../../test/entries.js';
import { type Account, assertedBy } from './account.js';

const WITHDRAWN = { reason: 'not so', by: 'anna' };

/** What the observatory says through a wire, with two assertions. */
function entry({ content, ...parts }: EntryParts = {}): EntryState {
  return plainEntry({
    asserts: [
      { proposition: 'ea/shelling', says: 'affirms', value: 'ongoing', start: hours(1, 2) },
      {
        ...{ proposition: 'ea/shelling_by', says: 'denies', value: 'act-gov' },
        ...{ start: hours(1, 2), end: hours(3, null) },
      },
    ],
    content: {
      attribution: [
        { sourceId: 'src-tass', act: 'reported' },
        { sourceId: 'src-sohr', act: 'said' },
      ],
      ...content,
    },
    ...parts,
  });
}

describe('the accounts of an entry', () => {
  it('are its assertions, each with origin, number, flags and grade', () => {
    const common = {
      origin: 'src-sohr',
      entryNo: 'ALE-007',
      toldAt: hour(12),
      saysWhenTold: false,
      isOccurrence: false,
      feeds: 'facts',
      verified: false,
      againstInterest: false,
      credibility: 6,
    };
    expect(assertedBy(entry())).toEqual([
      {
        ...{ proposition: 'ea/shelling', says: 'affirms', value: 'ongoing', start: hours(1, 2) },
        ...common,
      },
      {
        proposition: 'ea/shelling_by',
        says: 'denies',
        value: 'act-gov',
        start: hours(1, 2),
        end: hours(3, null),
        ...common,
      },
    ]);
  });

  it('are none where it asserts nothing', () => {
    expect(assertedBy(entry({ asserts: [] }))).toEqual([]);
  });

  it.each<[string, EntryParts, Partial<Account>]>([
    ['an assessment', { content: { mode: 'assessment' } }, { feeds: 'assessed' }],
    ['a forecast', { content: { kind: 'statement.forecast' } }, { feeds: 'kind' }],
    ['background', { content: { mode: 'background' } }, { feeds: 'mode' }],
    [
      'derived from others',
      { content: { derivedFrom: ['ALE-001'] } },
      { feeds: 'repeats', repeats: ['ALE-001'] },
    ],
    [
      'retracted',
      { retracted: { reason: 'error', by: 'desk' } },
      { out: { why: 'retracted', by: [] } },
    ],
    ['refuted', { verification: 'refuted' }, { out: { why: 'refuted', by: [] } }],
    [
      'a duplicate',
      { aside: { why: 'duplicate', by: ['ALE-001'] } },
      { out: { why: 'duplicate', by: ['ALE-001'] } },
    ],
    [
      'superseded',
      { aside: { why: 'superseded', by: ['ALE-009'] } },
      { out: { why: 'superseded', by: ['ALE-009'] } },
    ],
  ])('say what rule 1 asks of an entry that is %s', (_, parts, expected) => {
    expect(assertedBy(entry(parts))[0]).toMatchObject(expected);
  });

  it('say when they were told, and that the entry says so', () => {
    const time = {
      occurred: { from: null, to: null, precision: 'interval' },
      uttered: { at: '2016-12-14T08:00:00Z' },
    } as const;
    const told = assertedBy(entry({ toldAt: hour(8), content: { time } }))[0];
    expect(told).toMatchObject({ toldAt: hour(8), saysWhenTold: true });
  });

  it('name, of a denial without a start of its own, the entries that it contradicts', () => {
    const relations = [
      { id: 'r1', type: 'contradicts', target: 'ALE-001', by: 'anna' },
      { id: 'r2', type: 'contradicts', target: 'ALE-002', by: 'anna', withdrawn: WITHDRAWN },
      { id: 'r3', type: 'responds_to', target: 'ALE-003', by: 'anna' },
    ] as const;
    const [given, open] = assertedBy(
      entry({
        relations,
        asserts: [
          { proposition: 'ea/shelling', says: 'denies', value: 'none', start: hours(1, 2) },
          {
            ...{ proposition: 'ea/shelling', says: 'denies', value: 'ongoing' },
            ...{ start: hours(1, 2), startOfDenied: true },
          },
        ],
      }),
    );
    expect(given).not.toHaveProperty('contradicts');
    expect(open).toMatchObject({ contradicts: ['ALE-001'] });
  });

  it('carry the grade of the entry where it has one', () => {
    const [account] = assertedBy(
      entry({ content: { grade: { reliability: 'B', credibility: 2 } } }),
    );
    expect(account).toMatchObject({ reliability: 'B', credibility: 2 });
    expect(assertedBy(entry())[0]).not.toHaveProperty('reliability');
  });

  it('are verified where the desk verified the entry', () => {
    expect(assertedBy(entry({ verification: 'verified' }))[0]?.verified).toBe(true);
    expect(assertedBy(entry({ verification: 'inconclusive' }))[0]?.verified).toBe(false);
  });

  it('are against interest where any link of the chain is', () => {
    const link = { sourceId: 'src-tass', act: 'reported' } as const;
    const of = (...flags: readonly boolean[]) =>
      assertedBy(
        entry({
          content: { attribution: flags.map((againstInterest) => ({ ...link, againstInterest })) },
        }),
      )[0]?.againstInterest;
    expect(of(true, false)).toBe(true);
    expect(of(false, true)).toBe(true);
    expect(of(false, false)).toBe(false);
  });
});
