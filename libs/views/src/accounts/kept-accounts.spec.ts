import { describe, expect, it } from '@jest/globals';
import { deriveFrom, EACH_ITSELF, identitiesIn } from '@sitlog/board';
import { accounts, circumstances, inShort } from '../../../board/test/accounts.js';
import { KeptAccounts } from './kept-accounts.js';

const ASPECT = { facet: 'hostilities', exclusive: false } as const;
const EVER = Number.POSITIVE_INFINITY;

/** What a says from revision 3 on, in its place from revision 5 on, and what b says until then. */
function kept(): KeptAccounts {
  const [first, corrected, other] = accounts([
    { by: 'a', value: 'x', at: 1 },
    { by: 'a', value: 'y', at: 2 },
    { by: 'b', value: 'z', at: 1 },
  ]);
  return new KeptAccounts([
    { account: first!, from: 3, to: EVER },
    { account: corrected!, from: 5, to: EVER },
    { account: other!, from: 0, to: 5 },
  ]);
}

/** One source counts as another one. */
const merged = (id: string, into: string) =>
  identitiesIn({ source: new Map([[id, into]]), actor: new Map() });

const answer = (
  from: KeptAccounts,
  revision: number,
  aspect: object = {},
  identities = EACH_ITSELF,
) =>
  inShort(
    deriveFrom(
      'ea/x',
      from.testimonyAt(revision, { ...ASPECT, ...aspect }, identities),
      circumstances(12),
    ),
  );

describe('accounts that are kept', () => {
  it('are known from their revision on, and up to the one that closes them', () => {
    const one = kept();
    expect([2, 3, 4, 5].map((revision) => one.accountsAt(revision).length)).toEqual([1, 2, 2, 2]);
    expect([2, 3, 4, 5].map((revision) => answer(one, revision))).toEqual([
      ['z by b'],
      ['x by a', 'z by b'],
      ['x by a', 'z by b'],
      ['x by a', 'y by a'],
    ]);
  });

  it('are weighed by the flags of the aspect as it is asked, also after others were asked', () => {
    const one = kept();
    const [plain, exclusive] = [answer(one, 5), answer(one, 5, { exclusive: true })];
    expect([plain, exclusive]).toEqual([['x by a', 'y by a'], ['y by a']]);
    expect(answer(one, 5)).toEqual(plain);
    expect(answer(one, 5, { exclusive: true })).toEqual(answer(kept(), 5, { exclusive: true }));
  });

  it('are weighed by who counts as one as it is asked, in whatever order that is', () => {
    const one = kept();
    const ways = [EACH_ITSELF, merged('b', 'a'), merged('a', 'b'), merged('c', 'd')];
    const fresh = ways.map((identities) => answer(kept(), 4, {}, identities));
    expect(fresh[0]).toEqual(['x by a', 'z by b']);
    expect(new Set(fresh.map(String)).size).toBe(3);
    expect(fresh[3]).toEqual(fresh[0]);
    for (const at of [0, 1, 0, 2, 1, 3, 2, 0]) {
      expect([at, answer(one, 4, {}, ways[at])]).toEqual([at, fresh[at]]);
    }
  });

  it('take room, also where nothing was said', () => {
    expect([new KeptAccounts([]).weight, kept().weight]).toEqual([1, 4]);
  });
});
