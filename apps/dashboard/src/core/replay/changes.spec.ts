import { describe, expect, it } from '@jest/globals';
import {
  type BoardResponse,
  type FacetResponse,
  type PropositionResponse,
} from '@sitlog/api-types';
import { changesBetween } from './changes.js';

function proposition(
  id: string,
  state: string,
  ...entries: readonly string[]
): PropositionResponse {
  return {
    id,
    state,
    stale: false,
    values: entries.length === 0 ? [] : [{ value: 'holds', entries }],
    possible: [],
    abstentions: [],
    since: null,
  } as unknown as PropositionResponse;
}

const board = (...facets: readonly FacetResponse[]): BoardResponse =>
  ({ facets }) as unknown as BoardResponse;
const line = (
  facet: FacetResponse['facet'],
  ...propositions: readonly PropositionResponse[]
): FacetResponse => ({
  facet,
  propositions,
});

describe('what is another between two boards', () => {
  it('is nothing between equal ones', () => {
    const one = board(line('ceasefire', proposition('agr/observance', 'reported', 'ALE-001')));
    expect(changesBetween(one, structuredClone(one))).toEqual([]);
  });

  it('names the entries that an answer newly rests on, else those it lost', () => {
    const before = board(line('ceasefire', proposition('agr/observance', 'reported', 'ALE-001')));
    const after = board(
      line('ceasefire', proposition('agr/observance', 'contested', 'ALE-001', 'ALE-002')),
    );
    expect(changesBetween(before, after)).toMatchObject([{ entries: ['ALE-002'] }]);
    expect(changesBetween(after, before)).toMatchObject([{ entries: ['ALE-002'] }]);
  });

  it('leaves out a question that is new and of which nothing is said', () => {
    const after = board(line('control', proposition('ea/control', 'unknown')));
    expect(changesBetween(board(), after)).toEqual([]);
  });

  it('tells an answer that is gone', () => {
    const before = board(line('control', proposition('ea/control', 'reported', 'ALE-003')));
    expect(changesBetween(before, board(line('control')))).toMatchObject([
      { id: 'ea/control', after: undefined, entries: ['ALE-003'] },
    ]);
  });

  it('tells pieces that are no propositions by their name', () => {
    const before = board({ ...line('talks'), demands: [] });
    const after = board({ ...line('talks'), demands: [{ id: 'd' }] } as unknown as FacetResponse);
    expect(changesBetween(before, after)).toEqual([
      { kind: 'piece', facet: 'talks', piece: 'demands' },
    ]);
    expect(changesBetween(before, board(line('talks')))).toEqual([]);
  });
});
