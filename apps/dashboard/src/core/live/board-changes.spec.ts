import { describe, expect, it } from '@jest/globals';
import { type BoardResponse, type ChangeFrame, type PropositionResponse } from '@sitlog/api-types';
import { propositionOf } from '../../testing/test-board.js';
import { boardAfter, linesInOrder } from './board-changes.js';

const said = (id: string, state: PropositionResponse['state']): PropositionResponse =>
  propositionOf('', { id, state });
const moments = {
  situation: 'ALE',
  mode: 'actual',
  validAt: '2026-11-24T12:00:00Z',
  knownAt: '2026-11-24T12:00:00Z',
  knownRevision: 5,
  settled: true,
  position: '6',
} as const;
const board: BoardResponse = {
  ...moments,
  ruleSet: 'board-3',
  vocabulary: [],
  facets: [
    {
      facet: 'hostilities',
      propositions: [said('ea/shelling', 'unknown'), said('ea/airstrikes', 'unknown')],
    },
    { facet: 'log_health', propositions: [], checks: [] },
  ],
};
const change: ChangeFrame = {
  ...moments,
  from: { position: '6', knownRevision: 5, validAt: moments.validAt },
  ruleSet: 'board-3',
  vocabulary: [],
  knownRevision: 7,
  cause: 'log',
  events: [],
  propositions: [],
  figures: [],
  demands: [],
  forecasts: [],
  raised: [],
  checks: [],
};
const causes = { causedBy: { entries: [], revisions: [], time: true }, affects: null };
const shelling = {
  ...causes,
  facet: 'hostilities' as const,
  id: 'ea/shelling',
  before: said('ea/shelling', 'unknown'),
};

const linesOf = ({ facets }: BoardResponse): readonly string[] => facets.map(({ facet }) => facet);

describe('a board folded with a change', () => {
  it('has no line any more on which nothing is left', () => {
    const gone = ['ea/shelling', 'ea/airstrikes'].map((id) => ({ ...shelling, id, after: null }));
    const [first, ...others] = gone.map((one) => ({ ...change, propositions: [one] }));
    const half = boardAfter(board, first!);
    expect(half.facets.map(({ facet }) => facet)).toEqual(['hostilities', 'log_health']);
    expect(boardAfter(half, others[0]!).facets.map(({ facet }) => facet)).toEqual(['log_health']);
  });

  it('has each later answer in the place of the earlier, and the moments of the change', () => {
    const after = said('ea/shelling', 'reported');
    const next = boardAfter(board, { ...change, propositions: [{ ...shelling, after }] });
    expect(next.knownRevision).toBe(7);
    expect(next.facets[0]?.propositions).toEqual([after, said('ea/airstrikes', 'unknown')]);
    expect(next.facets[1]).toBe(board.facets[1]);
  });

  it('lacks what the change lacks, and nothing that is there again', () => {
    const place = { kind: 'gap', fromRevision: 0, toRevision: 2, sequence: '*' } as const;
    const missing = [{ ...place, reason: 'removed' }];
    const lacking = boardAfter(board, { ...change, settled: false, missing });
    expect(lacking.missing).toEqual(missing);
    expect(boardAfter(lacking, change)).not.toHaveProperty('missing');
  });

  it('loses what is no longer there', () => {
    const next = boardAfter(board, { ...change, propositions: [{ ...shelling, after: null }] });
    expect(next.facets[0]?.propositions).toEqual([said('ea/airstrikes', 'unknown')]);
  });

  it('begins a line that was not there, before the log’s own', () => {
    const after = said('agr-1/formal', 'reported');
    const begun = {
      ...causes,
      facet: 'ceasefire' as const,
      id: 'agr-1/formal',
      before: null,
      after,
    };
    const next = boardAfter(board, { ...change, propositions: [begun] });
    expect(linesOf(next)).toEqual(['hostilities', 'ceasefire', 'log_health']);
    expect(next.facets[1]?.propositions).toEqual([after]);
    expect(linesOf(linesInOrder(next, ['ceasefire', 'evacuation', 'hostilities']))).toEqual([
      'ceasefire',
      'hostilities',
      'log_health',
    ]);
  });

  it('keeps what the vocabulary does not know before the log’s own, and itself where all is in order', () => {
    expect(linesOf(linesInOrder(board, []))).toEqual(['hostilities', 'log_health']);
    expect(linesInOrder(board, ['hostilities'])).toBe(board);
  });
});
