import { describe, expect, it } from '@jest/globals';
import { type EntryState } from '@sitlog/situation';
import { hours } from '../../test/accounts.js';
import { type EntryParts, plainEntry } from '../../test/entries.js';
import { accountsOf } from './account.js';

/** What the observatory says through a wire, with two assertions. */
function entry({ content, ...parts }: EntryParts = {}): EntryState {
  return plainEntry({
    asserts: [
      { proposition: 'ea/shelling', value: 'ongoing', start: hours(1, 2) },
      { proposition: 'ea/shelling_by', value: 'act-gov', start: hours(1, 2), end: hours(3, null) },
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

  it.each<[string, EntryParts]>([
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
